// Each reports milestones and counts them exactly, over the one demonstration: one after the other.
import './milestones/flows.js';
import './milestones/one-connection.js';
import './milestones/today.js';
