// Generated from the event classes: node generate.mjs writes it anew.
import type { EventType } from './events.js';

/** JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The schema of each event's `data`. */
export const schemas: Readonly<Record<EventType, JsonSchema>> = {
  "eu.integras.pilots.project.opened.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.project.opened.v1.json",
    "title": "eu.integras.pilots.project.opened.v1",
    "description": "A funded project was opened for monitoring.",
    "properties": {
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "code": {
        "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
        "type": "string"
      },
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^[^\\p{Cc}]*$"
      },
      "startsOn": {
        "type": "string",
        "format": "date"
      },
      "endsOn": {
        "type": "string",
        "format": "date"
      },
      "currency": {
        "pattern": "^[A-Z]{3}$",
        "type": "string"
      }
    },
    "type": "object",
    "required": [
      "project",
      "code",
      "name",
      "startsOn",
      "endsOn",
      "currency"
    ]
  },
  "eu.integras.pilots.territory.added.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.territory.added.v1.json",
    "title": "eu.integras.pilots.territory.added.v1",
    "description": "A territory in which pilots act was added to the project.",
    "properties": {
      "territory": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "code": {
        "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
        "type": "string"
      },
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^[^\\p{Cc}]*$"
      },
      "country": {
        "pattern": "^[A-Z]{2}$",
        "type": "string"
      },
      "nuts": {
        "type": "string",
        "minLength": 1,
        "maxLength": 10,
        "pattern": "^[^\\p{Cc}]*$"
      },
      "timeZone": {
        "type": "string"
      }
    },
    "type": "object",
    "required": [
      "territory",
      "project",
      "code",
      "name",
      "country",
      "timeZone"
    ]
  },
  "eu.integras.pilots.partner.joined.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.partner.joined.v1.json",
    "title": "eu.integras.pilots.partner.joined.v1",
    "description": "An organisation joined the partnership.",
    "properties": {
      "partner": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "code": {
        "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
        "type": "string"
      },
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^[^\\p{Cc}]*$"
      },
      "kind": {
        "type": "string",
        "enum": [
          "research",
          "public_body",
          "ngo",
          "enterprise",
          "other"
        ]
      },
      "country": {
        "pattern": "^[A-Z]{2}$",
        "type": "string"
      },
      "lead": {
        "type": "boolean"
      }
    },
    "type": "object",
    "required": [
      "partner",
      "project",
      "code",
      "name",
      "kind",
      "country"
    ]
  },
  "eu.integras.pilots.pilot.planned.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.pilot.planned.v1.json",
    "title": "eu.integras.pilots.pilot.planned.v1",
    "description": "A pilot action was planned.",
    "properties": {
      "pilot": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "description": {
        "$ref": "#/$defs/PilotDescription"
      }
    },
    "type": "object",
    "required": [
      "pilot",
      "project",
      "description"
    ],
    "$defs": {
      "PilotDescription": {
        "properties": {
          "code": {
            "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
            "type": "string"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "jointlyWith": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "maxItems": 50
          },
          "themes": {
            "items": {
              "type": "string",
              "enum": [
                "reception",
                "language",
                "skills",
                "labour_market",
                "self_employment",
                "housing",
                "social_inclusion",
                "empowerment",
                "health"
              ]
            },
            "type": "array",
            "maxItems": 9
          },
          "targetGroup": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "whyChosen": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "startsOn": {
            "type": "string",
            "format": "date"
          },
          "endsOn": {
            "type": "string",
            "format": "date"
          },
          "budget": {
            "$ref": "#/$defs/Money"
          }
        },
        "type": "object",
        "required": [
          "code",
          "title",
          "territory",
          "country",
          "partner",
          "themes",
          "targetGroup",
          "whyChosen",
          "startsOn",
          "endsOn",
          "budget"
        ]
      },
      "Money": {
        "properties": {
          "amount": {
            "type": "number",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "currency": {
            "pattern": "^[A-Z]{3}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "amount",
          "currency"
        ]
      }
    }
  },
  "eu.integras.pilots.pilot.described.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.pilot.described.v1.json",
    "title": "eu.integras.pilots.pilot.described.v1",
    "description": "The description of a pilot action was changed.",
    "properties": {
      "pilot": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/PilotDescription"
      },
      "after": {
        "$ref": "#/$defs/PilotDescription"
      }
    },
    "type": "object",
    "required": [
      "pilot",
      "before",
      "after"
    ],
    "$defs": {
      "PilotDescription": {
        "properties": {
          "code": {
            "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
            "type": "string"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "jointlyWith": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "maxItems": 50
          },
          "themes": {
            "items": {
              "type": "string",
              "enum": [
                "reception",
                "language",
                "skills",
                "labour_market",
                "self_employment",
                "housing",
                "social_inclusion",
                "empowerment",
                "health"
              ]
            },
            "type": "array",
            "maxItems": 9
          },
          "targetGroup": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "whyChosen": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "startsOn": {
            "type": "string",
            "format": "date"
          },
          "endsOn": {
            "type": "string",
            "format": "date"
          },
          "budget": {
            "$ref": "#/$defs/Money"
          }
        },
        "type": "object",
        "required": [
          "code",
          "title",
          "territory",
          "country",
          "partner",
          "themes",
          "targetGroup",
          "whyChosen",
          "startsOn",
          "endsOn",
          "budget"
        ]
      },
      "Money": {
        "properties": {
          "amount": {
            "type": "number",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "currency": {
            "pattern": "^[A-Z]{3}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "amount",
          "currency"
        ]
      }
    }
  },
  "eu.integras.pilots.pilot.started.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.pilot.started.v1.json",
    "title": "eu.integras.pilots.pilot.started.v1",
    "description": "A pilot action began to work with participants.",
    "properties": {
      "pilot": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "after": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "on": {
        "type": "string",
        "format": "date"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "pilot",
      "before",
      "after",
      "on"
    ]
  },
  "eu.integras.pilots.pilot.paused.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.pilot.paused.v1.json",
    "title": "eu.integras.pilots.pilot.paused.v1",
    "description": "A pilot action was interrupted, with the reason.",
    "properties": {
      "pilot": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "after": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "on": {
        "type": "string",
        "format": "date"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "pilot",
      "before",
      "after",
      "on"
    ]
  },
  "eu.integras.pilots.pilot.resumed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.pilot.resumed.v1.json",
    "title": "eu.integras.pilots.pilot.resumed.v1",
    "description": "An interrupted pilot action went on.",
    "properties": {
      "pilot": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "after": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "on": {
        "type": "string",
        "format": "date"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "pilot",
      "before",
      "after",
      "on"
    ]
  },
  "eu.integras.pilots.pilot.completed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.pilot.completed.v1.json",
    "title": "eu.integras.pilots.pilot.completed.v1",
    "description": "A pilot action finished its work with participants; follow-ups may still come in.",
    "properties": {
      "pilot": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "after": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "on": {
        "type": "string",
        "format": "date"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "pilot",
      "before",
      "after",
      "on"
    ]
  },
  "eu.integras.pilots.pilot.closed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.pilot.closed.v1.json",
    "title": "eu.integras.pilots.pilot.closed.v1",
    "description": "A pilot action was closed: nothing more is reported for it.",
    "properties": {
      "pilot": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "after": {
        "type": "string",
        "enum": [
          "planned",
          "running",
          "paused",
          "completed",
          "closed"
        ]
      },
      "on": {
        "type": "string",
        "format": "date"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "pilot",
      "before",
      "after",
      "on"
    ]
  },
  "eu.integras.pilots.milestone.planned.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.milestone.planned.v1.json",
    "title": "eu.integras.pilots.milestone.planned.v1",
    "description": "A milestone was added to the work plan of a pilot.",
    "properties": {
      "milestone": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/MilestoneSnapshot"
      }
    },
    "type": "object",
    "required": [
      "milestone",
      "after"
    ],
    "$defs": {
      "MilestoneSnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "reached",
              "missed"
            ]
          },
          "reachedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.milestone.reached.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.milestone.reached.v1.json",
    "title": "eu.integras.pilots.milestone.reached.v1",
    "description": "A milestone of a pilot was reached.",
    "properties": {
      "milestone": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/MilestoneSnapshot"
      },
      "after": {
        "$ref": "#/$defs/MilestoneSnapshot"
      }
    },
    "type": "object",
    "required": [
      "milestone",
      "before",
      "after"
    ],
    "$defs": {
      "MilestoneSnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "reached",
              "missed"
            ]
          },
          "reachedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.milestone.missed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.milestone.missed.v1.json",
    "title": "eu.integras.pilots.milestone.missed.v1",
    "description": "A milestone will not be reached, with the reason.",
    "properties": {
      "milestone": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/MilestoneSnapshot"
      },
      "after": {
        "$ref": "#/$defs/MilestoneSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "milestone",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "MilestoneSnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "reached",
              "missed"
            ]
          },
          "reachedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.milestone.rebaselined.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.milestone.rebaselined.v1.json",
    "title": "eu.integras.pilots.milestone.rebaselined.v1",
    "description": "A milestone was planned for another day, with the reason.",
    "properties": {
      "milestone": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/MilestoneSnapshot"
      },
      "after": {
        "$ref": "#/$defs/MilestoneSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "milestone",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "MilestoneSnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "reached",
              "missed"
            ]
          },
          "reachedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.milestone.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.milestone.corrected.v1.json",
    "title": "eu.integras.pilots.milestone.corrected.v1",
    "description": "A fact about a milestone was corrected; it supersedes the fact named.",
    "properties": {
      "milestone": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "corrects": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/MilestoneSnapshot"
      },
      "after": {
        "$ref": "#/$defs/MilestoneSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "milestone",
      "corrects",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "MilestoneSnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "reached",
              "missed"
            ]
          },
          "reachedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.milestone.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.milestone.voided.v1.json",
    "title": "eu.integras.pilots.milestone.voided.v1",
    "description": "A fact about a milestone was taken back.",
    "properties": {
      "milestone": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "voids": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/MilestoneSnapshot"
      },
      "after": {
        "$ref": "#/$defs/MilestoneSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "milestone",
      "voids",
      "before",
      "reason"
    ],
    "$defs": {
      "MilestoneSnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "reached",
              "missed"
            ]
          },
          "reachedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.participant.enrolled.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.participant.enrolled.v1.json",
    "title": "eu.integras.pilots.participant.enrolled.v1",
    "description": "A person entered a pilot.",
    "properties": {
      "participant": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/ParticipantSnapshot"
      }
    },
    "type": "object",
    "required": [
      "participant",
      "after"
    ],
    "$defs": {
      "ParticipantSnapshot": {
        "properties": {
          "person": {
            "pattern": "^[a-z2-7]{26}$",
            "type": "string"
          },
          "enrolledOn": {
            "type": "string",
            "format": "date"
          },
          "entry": {
            "$ref": "#/$defs/EntryCharacteristics"
          },
          "exit": {
            "$ref": "#/$defs/Exit"
          }
        },
        "type": "object",
        "required": [
          "person",
          "enrolledOn",
          "entry"
        ]
      },
      "EntryCharacteristics": {
        "properties": {
          "gender": {
            "type": "string",
            "enum": [
              "female",
              "male",
              "non_binary",
              "unknown"
            ]
          },
          "ageBand": {
            "type": "string",
            "enum": [
              "under_18",
              "18_29",
              "30_54",
              "55_and_over",
              "unknown"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          },
          "protection": {
            "type": "string",
            "enum": [
              "asylum_applicant",
              "refugee",
              "subsidiary_protection",
              "temporary_protection",
              "humanitarian",
              "other",
              "unknown"
            ]
          },
          "isced": {
            "maximum": 8,
            "type": "integer",
            "minimum": 0
          },
          "thirdCountryNational": {
            "type": "boolean"
          }
        },
        "type": "object",
        "required": [
          "gender",
          "ageBand",
          "employment"
        ]
      },
      "Exit": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "reason": {
            "type": "string",
            "enum": [
              "completed",
              "job_found",
              "moved_away",
              "dropped_out",
              "lost_contact",
              "other"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          }
        },
        "type": "object",
        "required": [
          "on",
          "reason",
          "employment"
        ]
      }
    }
  },
  "eu.integras.pilots.participant.erased.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.participant.erased.v1.json",
    "title": "eu.integras.pilots.participant.erased.v1",
    "description": "All that was known of a participant was erased. It also stands in the place of every fact that told of them; whoever kept one of those erases it too.",
    "properties": {
      "participant": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "participant"
    ]
  },
  "eu.integras.pilots.participant.exited.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.participant.exited.v1.json",
    "title": "eu.integras.pilots.participant.exited.v1",
    "description": "A participation ended.",
    "properties": {
      "participant": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ParticipantSnapshot"
      },
      "after": {
        "$ref": "#/$defs/ParticipantSnapshot"
      }
    },
    "type": "object",
    "required": [
      "participant",
      "before",
      "after"
    ],
    "$defs": {
      "ParticipantSnapshot": {
        "properties": {
          "person": {
            "pattern": "^[a-z2-7]{26}$",
            "type": "string"
          },
          "enrolledOn": {
            "type": "string",
            "format": "date"
          },
          "entry": {
            "$ref": "#/$defs/EntryCharacteristics"
          },
          "exit": {
            "$ref": "#/$defs/Exit"
          }
        },
        "type": "object",
        "required": [
          "person",
          "enrolledOn",
          "entry"
        ]
      },
      "EntryCharacteristics": {
        "properties": {
          "gender": {
            "type": "string",
            "enum": [
              "female",
              "male",
              "non_binary",
              "unknown"
            ]
          },
          "ageBand": {
            "type": "string",
            "enum": [
              "under_18",
              "18_29",
              "30_54",
              "55_and_over",
              "unknown"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          },
          "protection": {
            "type": "string",
            "enum": [
              "asylum_applicant",
              "refugee",
              "subsidiary_protection",
              "temporary_protection",
              "humanitarian",
              "other",
              "unknown"
            ]
          },
          "isced": {
            "maximum": 8,
            "type": "integer",
            "minimum": 0
          },
          "thirdCountryNational": {
            "type": "boolean"
          }
        },
        "type": "object",
        "required": [
          "gender",
          "ageBand",
          "employment"
        ]
      },
      "Exit": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "reason": {
            "type": "string",
            "enum": [
              "completed",
              "job_found",
              "moved_away",
              "dropped_out",
              "lost_contact",
              "other"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          }
        },
        "type": "object",
        "required": [
          "on",
          "reason",
          "employment"
        ]
      }
    }
  },
  "eu.integras.pilots.participant.re-entered.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.participant.re-entered.v1.json",
    "title": "eu.integras.pilots.participant.re-entered.v1",
    "description": "A person who had left came back; the earlier result is replaced.",
    "properties": {
      "participant": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "on": {
        "type": "string",
        "format": "date"
      },
      "before": {
        "$ref": "#/$defs/ParticipantSnapshot"
      },
      "after": {
        "$ref": "#/$defs/ParticipantSnapshot"
      }
    },
    "type": "object",
    "required": [
      "participant",
      "on",
      "before",
      "after"
    ],
    "$defs": {
      "ParticipantSnapshot": {
        "properties": {
          "person": {
            "pattern": "^[a-z2-7]{26}$",
            "type": "string"
          },
          "enrolledOn": {
            "type": "string",
            "format": "date"
          },
          "entry": {
            "$ref": "#/$defs/EntryCharacteristics"
          },
          "exit": {
            "$ref": "#/$defs/Exit"
          }
        },
        "type": "object",
        "required": [
          "person",
          "enrolledOn",
          "entry"
        ]
      },
      "EntryCharacteristics": {
        "properties": {
          "gender": {
            "type": "string",
            "enum": [
              "female",
              "male",
              "non_binary",
              "unknown"
            ]
          },
          "ageBand": {
            "type": "string",
            "enum": [
              "under_18",
              "18_29",
              "30_54",
              "55_and_over",
              "unknown"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          },
          "protection": {
            "type": "string",
            "enum": [
              "asylum_applicant",
              "refugee",
              "subsidiary_protection",
              "temporary_protection",
              "humanitarian",
              "other",
              "unknown"
            ]
          },
          "isced": {
            "maximum": 8,
            "type": "integer",
            "minimum": 0
          },
          "thirdCountryNational": {
            "type": "boolean"
          }
        },
        "type": "object",
        "required": [
          "gender",
          "ageBand",
          "employment"
        ]
      },
      "Exit": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "reason": {
            "type": "string",
            "enum": [
              "completed",
              "job_found",
              "moved_away",
              "dropped_out",
              "lost_contact",
              "other"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          }
        },
        "type": "object",
        "required": [
          "on",
          "reason",
          "employment"
        ]
      }
    }
  },
  "eu.integras.pilots.participant.released.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.participant.released.v1.json",
    "title": "eu.integras.pilots.participant.released.v1",
    "description": "What is known of a participant may be used again.",
    "properties": {
      "participant": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "reason": {
        "type": "string",
        "enum": [
          "accuracy_verified",
          "objection_decided",
          "claims_settled",
          "asked_by_person"
        ]
      }
    },
    "type": "object",
    "required": [
      "participant"
    ]
  },
  "eu.integras.pilots.participant.restricted.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.participant.restricted.v1.json",
    "title": "eu.integras.pilots.participant.restricted.v1",
    "description": "The participant asked that what is known of them is kept and not used: it counts in no figure for now.",
    "properties": {
      "participant": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "reason": {
        "type": "string",
        "enum": [
          "accuracy_contested",
          "processing_unlawful",
          "needed_for_claims",
          "objection_pending"
        ]
      }
    },
    "type": "object",
    "required": [
      "participant"
    ]
  },
  "eu.integras.pilots.participant.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.participant.corrected.v1.json",
    "title": "eu.integras.pilots.participant.corrected.v1",
    "description": "A fact about a participation was corrected; it supersedes the fact named.",
    "properties": {
      "participant": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "corrects": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ParticipantSnapshot"
      },
      "after": {
        "$ref": "#/$defs/ParticipantSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "participant",
      "corrects",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "ParticipantSnapshot": {
        "properties": {
          "person": {
            "pattern": "^[a-z2-7]{26}$",
            "type": "string"
          },
          "enrolledOn": {
            "type": "string",
            "format": "date"
          },
          "entry": {
            "$ref": "#/$defs/EntryCharacteristics"
          },
          "exit": {
            "$ref": "#/$defs/Exit"
          }
        },
        "type": "object",
        "required": [
          "person",
          "enrolledOn",
          "entry"
        ]
      },
      "EntryCharacteristics": {
        "properties": {
          "gender": {
            "type": "string",
            "enum": [
              "female",
              "male",
              "non_binary",
              "unknown"
            ]
          },
          "ageBand": {
            "type": "string",
            "enum": [
              "under_18",
              "18_29",
              "30_54",
              "55_and_over",
              "unknown"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          },
          "protection": {
            "type": "string",
            "enum": [
              "asylum_applicant",
              "refugee",
              "subsidiary_protection",
              "temporary_protection",
              "humanitarian",
              "other",
              "unknown"
            ]
          },
          "isced": {
            "maximum": 8,
            "type": "integer",
            "minimum": 0
          },
          "thirdCountryNational": {
            "type": "boolean"
          }
        },
        "type": "object",
        "required": [
          "gender",
          "ageBand",
          "employment"
        ]
      },
      "Exit": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "reason": {
            "type": "string",
            "enum": [
              "completed",
              "job_found",
              "moved_away",
              "dropped_out",
              "lost_contact",
              "other"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          }
        },
        "type": "object",
        "required": [
          "on",
          "reason",
          "employment"
        ]
      }
    }
  },
  "eu.integras.pilots.participant.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.participant.voided.v1.json",
    "title": "eu.integras.pilots.participant.voided.v1",
    "description": "A fact about a participation was taken back.",
    "properties": {
      "participant": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "voids": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ParticipantSnapshot"
      },
      "after": {
        "$ref": "#/$defs/ParticipantSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "participant",
      "voids",
      "before",
      "reason"
    ],
    "$defs": {
      "ParticipantSnapshot": {
        "properties": {
          "person": {
            "pattern": "^[a-z2-7]{26}$",
            "type": "string"
          },
          "enrolledOn": {
            "type": "string",
            "format": "date"
          },
          "entry": {
            "$ref": "#/$defs/EntryCharacteristics"
          },
          "exit": {
            "$ref": "#/$defs/Exit"
          }
        },
        "type": "object",
        "required": [
          "person",
          "enrolledOn",
          "entry"
        ]
      },
      "EntryCharacteristics": {
        "properties": {
          "gender": {
            "type": "string",
            "enum": [
              "female",
              "male",
              "non_binary",
              "unknown"
            ]
          },
          "ageBand": {
            "type": "string",
            "enum": [
              "under_18",
              "18_29",
              "30_54",
              "55_and_over",
              "unknown"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          },
          "protection": {
            "type": "string",
            "enum": [
              "asylum_applicant",
              "refugee",
              "subsidiary_protection",
              "temporary_protection",
              "humanitarian",
              "other",
              "unknown"
            ]
          },
          "isced": {
            "maximum": 8,
            "type": "integer",
            "minimum": 0
          },
          "thirdCountryNational": {
            "type": "boolean"
          }
        },
        "type": "object",
        "required": [
          "gender",
          "ageBand",
          "employment"
        ]
      },
      "Exit": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "reason": {
            "type": "string",
            "enum": [
              "completed",
              "job_found",
              "moved_away",
              "dropped_out",
              "lost_contact",
              "other"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          }
        },
        "type": "object",
        "required": [
          "on",
          "reason",
          "employment"
        ]
      }
    }
  },
  "eu.integras.pilots.erasure.requested.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.erasure.requested.v1.json",
    "title": "eu.integras.pilots.erasure.requested.v1",
    "description": "Somebody asked that a participant be erased; of whom is not said.",
    "properties": {
      "erasure": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "erasure",
      "project"
    ]
  },
  "eu.integras.pilots.erasure.decided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.erasure.decided.v1.json",
    "title": "eu.integras.pilots.erasure.decided.v1",
    "description": "An erasure that was asked for was carried out, refused or withdrawn.",
    "properties": {
      "erasure": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "outcome": {
        "type": "string",
        "enum": [
          "done",
          "refused",
          "withdrawn"
        ]
      }
    },
    "type": "object",
    "required": [
      "erasure",
      "project",
      "outcome"
    ]
  },
  "eu.integras.pilots.outcome.recorded.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.outcome.recorded.v1.json",
    "title": "eu.integras.pilots.outcome.recorded.v1",
    "description": "Something happened on one of the tracks of a participant.",
    "properties": {
      "outcome": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/OutcomeRecord"
      }
    },
    "type": "object",
    "required": [
      "outcome",
      "after"
    ],
    "$defs": {
      "OutcomeRecord": {
        "properties": {
          "participant": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "track": {
            "type": "string",
            "enum": [
              "orientation",
              "language",
              "skills",
              "training",
              "housing",
              "mentoring",
              "employment",
              "self_employment",
              "autonomy"
            ]
          },
          "kind": {
            "type": "string",
            "enum": [
              "plan_signed",
              "language_level",
              "skills_profiled",
              "recognition_applied",
              "recognition_decided",
              "course_completed",
              "qualification_gained",
              "moved_to_shared_housing",
              "moved_to_autonomous_housing",
              "mentor_matched",
              "job_started",
              "job_ended",
              "business_registered",
              "earnings",
              "support_ended"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "value": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "unit": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "level": {
            "type": "string",
            "enum": [
              "literacy",
              "pre_a1",
              "a1",
              "a2",
              "b1",
              "b2",
              "c1",
              "c2"
            ]
          }
        },
        "type": "object",
        "required": [
          "participant",
          "track",
          "kind",
          "on"
        ]
      }
    }
  },
  "eu.integras.pilots.outcome.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.outcome.corrected.v1.json",
    "title": "eu.integras.pilots.outcome.corrected.v1",
    "description": "An outcome was corrected; it supersedes the fact named.",
    "properties": {
      "outcome": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "corrects": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/OutcomeRecord"
      },
      "after": {
        "$ref": "#/$defs/OutcomeRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "outcome",
      "corrects",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "OutcomeRecord": {
        "properties": {
          "participant": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "track": {
            "type": "string",
            "enum": [
              "orientation",
              "language",
              "skills",
              "training",
              "housing",
              "mentoring",
              "employment",
              "self_employment",
              "autonomy"
            ]
          },
          "kind": {
            "type": "string",
            "enum": [
              "plan_signed",
              "language_level",
              "skills_profiled",
              "recognition_applied",
              "recognition_decided",
              "course_completed",
              "qualification_gained",
              "moved_to_shared_housing",
              "moved_to_autonomous_housing",
              "mentor_matched",
              "job_started",
              "job_ended",
              "business_registered",
              "earnings",
              "support_ended"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "value": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "unit": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "level": {
            "type": "string",
            "enum": [
              "literacy",
              "pre_a1",
              "a1",
              "a2",
              "b1",
              "b2",
              "c1",
              "c2"
            ]
          }
        },
        "type": "object",
        "required": [
          "participant",
          "track",
          "kind",
          "on"
        ]
      }
    }
  },
  "eu.integras.pilots.outcome.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.outcome.voided.v1.json",
    "title": "eu.integras.pilots.outcome.voided.v1",
    "description": "An outcome was taken back.",
    "properties": {
      "outcome": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "voids": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/OutcomeRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "outcome",
      "voids",
      "before",
      "reason"
    ],
    "$defs": {
      "OutcomeRecord": {
        "properties": {
          "participant": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "track": {
            "type": "string",
            "enum": [
              "orientation",
              "language",
              "skills",
              "training",
              "housing",
              "mentoring",
              "employment",
              "self_employment",
              "autonomy"
            ]
          },
          "kind": {
            "type": "string",
            "enum": [
              "plan_signed",
              "language_level",
              "skills_profiled",
              "recognition_applied",
              "recognition_decided",
              "course_completed",
              "qualification_gained",
              "moved_to_shared_housing",
              "moved_to_autonomous_housing",
              "mentor_matched",
              "job_started",
              "job_ended",
              "business_registered",
              "earnings",
              "support_ended"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "value": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "unit": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "level": {
            "type": "string",
            "enum": [
              "literacy",
              "pre_a1",
              "a1",
              "a2",
              "b1",
              "b2",
              "c1",
              "c2"
            ]
          }
        },
        "type": "object",
        "required": [
          "participant",
          "track",
          "kind",
          "on"
        ]
      }
    }
  },
  "eu.integras.pilots.follow-up.recorded.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.follow-up.recorded.v1.json",
    "title": "eu.integras.pilots.follow-up.recorded.v1",
    "description": "A participant was asked again after leaving.",
    "properties": {
      "followUp": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/FollowUpRecord"
      }
    },
    "type": "object",
    "required": [
      "followUp",
      "after"
    ],
    "$defs": {
      "FollowUpRecord": {
        "properties": {
          "participant": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "point": {
            "type": "string",
            "enum": [
              "four_weeks",
              "six_months"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "result": {
            "type": "string",
            "enum": [
              "done",
              "unknown",
              "refused"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          }
        },
        "type": "object",
        "required": [
          "participant",
          "point",
          "on",
          "result",
          "employment"
        ]
      }
    }
  },
  "eu.integras.pilots.follow-up.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.follow-up.corrected.v1.json",
    "title": "eu.integras.pilots.follow-up.corrected.v1",
    "description": "A follow up was corrected; it supersedes the fact named.",
    "properties": {
      "followUp": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "corrects": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/FollowUpRecord"
      },
      "after": {
        "$ref": "#/$defs/FollowUpRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "followUp",
      "corrects",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "FollowUpRecord": {
        "properties": {
          "participant": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "point": {
            "type": "string",
            "enum": [
              "four_weeks",
              "six_months"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "result": {
            "type": "string",
            "enum": [
              "done",
              "unknown",
              "refused"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          }
        },
        "type": "object",
        "required": [
          "participant",
          "point",
          "on",
          "result",
          "employment"
        ]
      }
    }
  },
  "eu.integras.pilots.follow-up.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.follow-up.voided.v1.json",
    "title": "eu.integras.pilots.follow-up.voided.v1",
    "description": "A follow up was taken back.",
    "properties": {
      "followUp": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "voids": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/FollowUpRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "followUp",
      "voids",
      "before",
      "reason"
    ],
    "$defs": {
      "FollowUpRecord": {
        "properties": {
          "participant": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "point": {
            "type": "string",
            "enum": [
              "four_weeks",
              "six_months"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "result": {
            "type": "string",
            "enum": [
              "done",
              "unknown",
              "refused"
            ]
          },
          "employment": {
            "type": "string",
            "enum": [
              "unemployed",
              "long_term_unemployed",
              "inactive",
              "employed",
              "self_employed",
              "unknown"
            ]
          }
        },
        "type": "object",
        "required": [
          "participant",
          "point",
          "on",
          "result",
          "employment"
        ]
      }
    }
  },
  "eu.integras.pilots.support.given.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.support.given.v1.json",
    "title": "eu.integras.pilots.support.given.v1",
    "description": "Hours of support were given to a participant.",
    "properties": {
      "support": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/SupportRecord"
      }
    },
    "type": "object",
    "required": [
      "support",
      "after"
    ],
    "$defs": {
      "SupportRecord": {
        "properties": {
          "participant": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "track": {
            "type": "string",
            "enum": [
              "orientation",
              "language",
              "skills",
              "training",
              "housing",
              "mentoring",
              "employment",
              "self_employment",
              "autonomy"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "participant",
          "track",
          "on",
          "hours"
        ]
      }
    }
  },
  "eu.integras.pilots.support.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.support.corrected.v1.json",
    "title": "eu.integras.pilots.support.corrected.v1",
    "description": "A record of support was corrected; it supersedes the fact named.",
    "properties": {
      "support": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "corrects": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/SupportRecord"
      },
      "after": {
        "$ref": "#/$defs/SupportRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "support",
      "corrects",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "SupportRecord": {
        "properties": {
          "participant": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "track": {
            "type": "string",
            "enum": [
              "orientation",
              "language",
              "skills",
              "training",
              "housing",
              "mentoring",
              "employment",
              "self_employment",
              "autonomy"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "participant",
          "track",
          "on",
          "hours"
        ]
      }
    }
  },
  "eu.integras.pilots.support.erased.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.support.erased.v1.json",
    "title": "eu.integras.pilots.support.erased.v1",
    "description": "All that was known of a record of support was erased, with the participant it was given to.",
    "properties": {
      "support": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "participant": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "support",
      "participant"
    ]
  },
  "eu.integras.pilots.support.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.support.voided.v1.json",
    "title": "eu.integras.pilots.support.voided.v1",
    "description": "A record of support was taken back.",
    "properties": {
      "support": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "voids": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/SupportRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "support",
      "voids",
      "before",
      "reason"
    ],
    "$defs": {
      "SupportRecord": {
        "properties": {
          "participant": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "track": {
            "type": "string",
            "enum": [
              "orientation",
              "language",
              "skills",
              "training",
              "housing",
              "mentoring",
              "employment",
              "self_employment",
              "autonomy"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "participant",
          "track",
          "on",
          "hours"
        ]
      }
    }
  },
  "eu.integras.pilots.expenditure.recorded.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.expenditure.recorded.v1.json",
    "title": "eu.integras.pilots.expenditure.recorded.v1",
    "description": "A pilot spent money.",
    "properties": {
      "expenditure": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/ExpenditureRecord"
      }
    },
    "type": "object",
    "required": [
      "expenditure",
      "after"
    ],
    "$defs": {
      "ExpenditureRecord": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "money": {
            "$ref": "#/$defs/Money"
          },
          "category": {
            "type": "string",
            "enum": [
              "staff",
              "travel",
              "external_expertise",
              "equipment",
              "infrastructure",
              "office",
              "participants",
              "other"
            ]
          },
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          }
        },
        "type": "object",
        "required": [
          "on",
          "money",
          "category"
        ]
      },
      "Money": {
        "properties": {
          "amount": {
            "type": "number",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "currency": {
            "pattern": "^[A-Z]{3}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "amount",
          "currency"
        ]
      }
    }
  },
  "eu.integras.pilots.expenditure.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.expenditure.corrected.v1.json",
    "title": "eu.integras.pilots.expenditure.corrected.v1",
    "description": "An expenditure was corrected; it supersedes the fact named.",
    "properties": {
      "expenditure": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "corrects": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ExpenditureRecord"
      },
      "after": {
        "$ref": "#/$defs/ExpenditureRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "expenditure",
      "corrects",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "ExpenditureRecord": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "money": {
            "$ref": "#/$defs/Money"
          },
          "category": {
            "type": "string",
            "enum": [
              "staff",
              "travel",
              "external_expertise",
              "equipment",
              "infrastructure",
              "office",
              "participants",
              "other"
            ]
          },
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          }
        },
        "type": "object",
        "required": [
          "on",
          "money",
          "category"
        ]
      },
      "Money": {
        "properties": {
          "amount": {
            "type": "number",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "currency": {
            "pattern": "^[A-Z]{3}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "amount",
          "currency"
        ]
      }
    }
  },
  "eu.integras.pilots.expenditure.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.expenditure.voided.v1.json",
    "title": "eu.integras.pilots.expenditure.voided.v1",
    "description": "An expenditure was taken back.",
    "properties": {
      "expenditure": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "voids": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ExpenditureRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "expenditure",
      "voids",
      "before",
      "reason"
    ],
    "$defs": {
      "ExpenditureRecord": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "money": {
            "$ref": "#/$defs/Money"
          },
          "category": {
            "type": "string",
            "enum": [
              "staff",
              "travel",
              "external_expertise",
              "equipment",
              "infrastructure",
              "office",
              "participants",
              "other"
            ]
          },
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          }
        },
        "type": "object",
        "required": [
          "on",
          "money",
          "category"
        ]
      },
      "Money": {
        "properties": {
          "amount": {
            "type": "number",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "currency": {
            "pattern": "^[A-Z]{3}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "amount",
          "currency"
        ]
      }
    }
  },
  "eu.integras.pilots.import.finished.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.import.finished.v1.json",
    "title": "eu.integras.pilots.import.finished.v1",
    "description": "The import of a file has ended.",
    "properties": {
      "import": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "outcome": {
        "type": "string",
        "enum": [
          "done",
          "refused",
          "failed"
        ]
      }
    },
    "type": "object",
    "required": [
      "import",
      "project",
      "outcome"
    ]
  },
  "eu.integras.pilots.work-package.planned.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.work-package.planned.v1.json",
    "title": "eu.integras.pilots.work-package.planned.v1",
    "description": "A work package was added to the work plan of a project.",
    "properties": {
      "workPackage": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/WorkPackageSnapshot"
      }
    },
    "type": "object",
    "required": [
      "workPackage",
      "project",
      "after"
    ],
    "$defs": {
      "WorkPackageSnapshot": {
        "properties": {
          "number": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "startsOn": {
            "type": "string",
            "format": "date"
          },
          "endsOn": {
            "type": "string",
            "format": "date"
          }
        },
        "type": "object",
        "required": [
          "number",
          "title",
          "responsible",
          "startsOn",
          "endsOn"
        ]
      }
    }
  },
  "eu.integras.pilots.work-package.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.work-package.corrected.v1.json",
    "title": "eu.integras.pilots.work-package.corrected.v1",
    "description": "What the work plan says of a work package was corrected.",
    "properties": {
      "workPackage": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/WorkPackageSnapshot"
      },
      "after": {
        "$ref": "#/$defs/WorkPackageSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "workPackage",
      "project",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "WorkPackageSnapshot": {
        "properties": {
          "number": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "startsOn": {
            "type": "string",
            "format": "date"
          },
          "endsOn": {
            "type": "string",
            "format": "date"
          }
        },
        "type": "object",
        "required": [
          "number",
          "title",
          "responsible",
          "startsOn",
          "endsOn"
        ]
      }
    }
  },
  "eu.integras.pilots.work-package.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.work-package.voided.v1.json",
    "title": "eu.integras.pilots.work-package.voided.v1",
    "description": "A work package was taken out of the work plan.",
    "properties": {
      "workPackage": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/WorkPackageSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "workPackage",
      "project",
      "before",
      "reason"
    ],
    "$defs": {
      "WorkPackageSnapshot": {
        "properties": {
          "number": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "startsOn": {
            "type": "string",
            "format": "date"
          },
          "endsOn": {
            "type": "string",
            "format": "date"
          }
        },
        "type": "object",
        "required": [
          "number",
          "title",
          "responsible",
          "startsOn",
          "endsOn"
        ]
      }
    }
  },
  "eu.integras.pilots.work-item.planned.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.work-item.planned.v1.json",
    "title": "eu.integras.pilots.work-item.planned.v1",
    "description": "An activity, deliverable or output was added to a work package.",
    "properties": {
      "workItem": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/WorkItemSnapshot"
      }
    },
    "type": "object",
    "required": [
      "workItem",
      "project",
      "after"
    ],
    "$defs": {
      "WorkItemSnapshot": {
        "properties": {
          "workPackage": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "kind": {
            "type": "string",
            "enum": [
              "activity",
              "deliverable",
              "output"
            ]
          },
          "number": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "delivered",
              "accepted"
            ]
          },
          "deliveredOn": {
            "type": "string",
            "format": "date"
          },
          "acceptedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "workPackage",
          "kind",
          "number",
          "title",
          "responsible",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.work-item.rebaselined.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.work-item.rebaselined.v1.json",
    "title": "eu.integras.pilots.work-item.rebaselined.v1",
    "description": "An activity, deliverable or output was planned for another day, with the reason.",
    "properties": {
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      },
      "workItem": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/WorkItemSnapshot"
      },
      "after": {
        "$ref": "#/$defs/WorkItemSnapshot"
      }
    },
    "type": "object",
    "required": [
      "reason",
      "workItem",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "WorkItemSnapshot": {
        "properties": {
          "workPackage": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "kind": {
            "type": "string",
            "enum": [
              "activity",
              "deliverable",
              "output"
            ]
          },
          "number": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "delivered",
              "accepted"
            ]
          },
          "deliveredOn": {
            "type": "string",
            "format": "date"
          },
          "acceptedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "workPackage",
          "kind",
          "number",
          "title",
          "responsible",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.work-item.delivered.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.work-item.delivered.v1.json",
    "title": "eu.integras.pilots.work-item.delivered.v1",
    "description": "An activity was done, or a deliverable or output handed over, with its evidence.",
    "properties": {
      "workItem": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/WorkItemSnapshot"
      },
      "after": {
        "$ref": "#/$defs/WorkItemSnapshot"
      }
    },
    "type": "object",
    "required": [
      "workItem",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "WorkItemSnapshot": {
        "properties": {
          "workPackage": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "kind": {
            "type": "string",
            "enum": [
              "activity",
              "deliverable",
              "output"
            ]
          },
          "number": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "delivered",
              "accepted"
            ]
          },
          "deliveredOn": {
            "type": "string",
            "format": "date"
          },
          "acceptedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "workPackage",
          "kind",
          "number",
          "title",
          "responsible",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.work-item.accepted.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.work-item.accepted.v1.json",
    "title": "eu.integras.pilots.work-item.accepted.v1",
    "description": "What was delivered was accepted by the lead partner.",
    "properties": {
      "workItem": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/WorkItemSnapshot"
      },
      "after": {
        "$ref": "#/$defs/WorkItemSnapshot"
      }
    },
    "type": "object",
    "required": [
      "workItem",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "WorkItemSnapshot": {
        "properties": {
          "workPackage": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "kind": {
            "type": "string",
            "enum": [
              "activity",
              "deliverable",
              "output"
            ]
          },
          "number": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "delivered",
              "accepted"
            ]
          },
          "deliveredOn": {
            "type": "string",
            "format": "date"
          },
          "acceptedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "workPackage",
          "kind",
          "number",
          "title",
          "responsible",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.work-item.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.work-item.corrected.v1.json",
    "title": "eu.integras.pilots.work-item.corrected.v1",
    "description": "What is said of an activity, deliverable or output was corrected; a day taken away takes its step back.",
    "properties": {
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      },
      "workItem": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/WorkItemSnapshot"
      },
      "after": {
        "$ref": "#/$defs/WorkItemSnapshot"
      }
    },
    "type": "object",
    "required": [
      "reason",
      "workItem",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "WorkItemSnapshot": {
        "properties": {
          "workPackage": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "kind": {
            "type": "string",
            "enum": [
              "activity",
              "deliverable",
              "output"
            ]
          },
          "number": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "delivered",
              "accepted"
            ]
          },
          "deliveredOn": {
            "type": "string",
            "format": "date"
          },
          "acceptedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "workPackage",
          "kind",
          "number",
          "title",
          "responsible",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.work-item.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.work-item.voided.v1.json",
    "title": "eu.integras.pilots.work-item.voided.v1",
    "description": "An activity, deliverable or output was taken out of the work plan.",
    "properties": {
      "workItem": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/WorkItemSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "workItem",
      "project",
      "before",
      "reason"
    ],
    "$defs": {
      "WorkItemSnapshot": {
        "properties": {
          "workPackage": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "kind": {
            "type": "string",
            "enum": [
              "activity",
              "deliverable",
              "output"
            ]
          },
          "number": {
            "type": "string",
            "minLength": 1,
            "maxLength": 20,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "baselineOn": {
            "type": "string",
            "format": "date"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "planned",
              "delivered",
              "accepted"
            ]
          },
          "deliveredOn": {
            "type": "string",
            "format": "date"
          },
          "acceptedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "workPackage",
          "kind",
          "number",
          "title",
          "responsible",
          "baselineOn",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.obstacle.reported.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.obstacle.reported.v1.json",
    "title": "eu.integras.pilots.obstacle.reported.v1",
    "description": "An obstacle of organisation, law or budget was reported.",
    "properties": {
      "obstacle": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/ObstacleSnapshot"
      }
    },
    "type": "object",
    "required": [
      "obstacle",
      "project",
      "after"
    ],
    "$defs": {
      "ObstacleSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "organisation",
              "law",
              "budget"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "owner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "crossBorder": {
            "type": "boolean"
          },
          "reportedOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "being_addressed",
              "solved"
            ]
          },
          "addressedOn": {
            "type": "string",
            "format": "date"
          },
          "solution": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "solutionOn": {
            "type": "string",
            "format": "date"
          },
          "solvedOn": {
            "type": "string",
            "format": "date"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "alleviated",
              "resolved"
            ]
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "owner",
          "crossBorder",
          "reportedOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.obstacle.addressed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.obstacle.addressed.v1.json",
    "title": "eu.integras.pilots.obstacle.addressed.v1",
    "description": "Somebody began to see to an obstacle, or a solution for it was identified.",
    "properties": {
      "obstacle": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ObstacleSnapshot"
      },
      "after": {
        "$ref": "#/$defs/ObstacleSnapshot"
      }
    },
    "type": "object",
    "required": [
      "obstacle",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "ObstacleSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "organisation",
              "law",
              "budget"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "owner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "crossBorder": {
            "type": "boolean"
          },
          "reportedOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "being_addressed",
              "solved"
            ]
          },
          "addressedOn": {
            "type": "string",
            "format": "date"
          },
          "solution": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "solutionOn": {
            "type": "string",
            "format": "date"
          },
          "solvedOn": {
            "type": "string",
            "format": "date"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "alleviated",
              "resolved"
            ]
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "owner",
          "crossBorder",
          "reportedOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.obstacle.solved.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.obstacle.solved.v1.json",
    "title": "eu.integras.pilots.obstacle.solved.v1",
    "description": "An obstacle was alleviated or resolved.",
    "properties": {
      "obstacle": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ObstacleSnapshot"
      },
      "after": {
        "$ref": "#/$defs/ObstacleSnapshot"
      }
    },
    "type": "object",
    "required": [
      "obstacle",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "ObstacleSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "organisation",
              "law",
              "budget"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "owner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "crossBorder": {
            "type": "boolean"
          },
          "reportedOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "being_addressed",
              "solved"
            ]
          },
          "addressedOn": {
            "type": "string",
            "format": "date"
          },
          "solution": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "solutionOn": {
            "type": "string",
            "format": "date"
          },
          "solvedOn": {
            "type": "string",
            "format": "date"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "alleviated",
              "resolved"
            ]
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "owner",
          "crossBorder",
          "reportedOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.obstacle.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.obstacle.corrected.v1.json",
    "title": "eu.integras.pilots.obstacle.corrected.v1",
    "description": "What is said of an obstacle was corrected; a day taken away takes its step back.",
    "properties": {
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      },
      "obstacle": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ObstacleSnapshot"
      },
      "after": {
        "$ref": "#/$defs/ObstacleSnapshot"
      }
    },
    "type": "object",
    "required": [
      "reason",
      "obstacle",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "ObstacleSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "organisation",
              "law",
              "budget"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "owner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "crossBorder": {
            "type": "boolean"
          },
          "reportedOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "being_addressed",
              "solved"
            ]
          },
          "addressedOn": {
            "type": "string",
            "format": "date"
          },
          "solution": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "solutionOn": {
            "type": "string",
            "format": "date"
          },
          "solvedOn": {
            "type": "string",
            "format": "date"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "alleviated",
              "resolved"
            ]
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "owner",
          "crossBorder",
          "reportedOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.obstacle.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.obstacle.voided.v1.json",
    "title": "eu.integras.pilots.obstacle.voided.v1",
    "description": "An obstacle was taken back.",
    "properties": {
      "obstacle": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ObstacleSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "obstacle",
      "project",
      "before",
      "reason"
    ],
    "$defs": {
      "ObstacleSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "organisation",
              "law",
              "budget"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "description": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "owner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "crossBorder": {
            "type": "boolean"
          },
          "reportedOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "being_addressed",
              "solved"
            ]
          },
          "addressedOn": {
            "type": "string",
            "format": "date"
          },
          "solution": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "solutionOn": {
            "type": "string",
            "format": "date"
          },
          "solvedOn": {
            "type": "string",
            "format": "date"
          },
          "outcome": {
            "type": "string",
            "enum": [
              "alleviated",
              "resolved"
            ]
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "owner",
          "crossBorder",
          "reportedOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.agreement.drafted.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.agreement.drafted.v1.json",
    "title": "eu.integras.pilots.agreement.drafted.v1",
    "description": "An agreement of partners was drafted.",
    "properties": {
      "agreement": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/AgreementSnapshot"
      }
    },
    "type": "object",
    "required": [
      "agreement",
      "project",
      "after"
    ],
    "$defs": {
      "AgreementSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "administrative",
              "legal"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "about": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "parties": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "maxItems": 100,
            "minItems": 1
          },
          "continues": {
            "type": "boolean"
          },
          "joint": {
            "type": "boolean"
          },
          "lasting": {
            "type": "boolean"
          },
          "state": {
            "type": "string",
            "enum": [
              "drafted",
              "signed",
              "ended"
            ]
          },
          "signedOn": {
            "type": "string",
            "format": "date"
          },
          "validUntil": {
            "type": "string",
            "format": "date"
          },
          "endedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "about",
          "responsible",
          "parties",
          "continues",
          "joint",
          "lasting",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.agreement.signed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.agreement.signed.v1.json",
    "title": "eu.integras.pilots.agreement.signed.v1",
    "description": "All parties have signed an agreement.",
    "properties": {
      "agreement": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/AgreementSnapshot"
      },
      "after": {
        "$ref": "#/$defs/AgreementSnapshot"
      }
    },
    "type": "object",
    "required": [
      "agreement",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "AgreementSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "administrative",
              "legal"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "about": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "parties": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "maxItems": 100,
            "minItems": 1
          },
          "continues": {
            "type": "boolean"
          },
          "joint": {
            "type": "boolean"
          },
          "lasting": {
            "type": "boolean"
          },
          "state": {
            "type": "string",
            "enum": [
              "drafted",
              "signed",
              "ended"
            ]
          },
          "signedOn": {
            "type": "string",
            "format": "date"
          },
          "validUntil": {
            "type": "string",
            "format": "date"
          },
          "endedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "about",
          "responsible",
          "parties",
          "continues",
          "joint",
          "lasting",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.agreement.ended.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.agreement.ended.v1.json",
    "title": "eu.integras.pilots.agreement.ended.v1",
    "description": "An agreement holds no more.",
    "properties": {
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      },
      "agreement": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/AgreementSnapshot"
      },
      "after": {
        "$ref": "#/$defs/AgreementSnapshot"
      }
    },
    "type": "object",
    "required": [
      "reason",
      "agreement",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "AgreementSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "administrative",
              "legal"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "about": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "parties": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "maxItems": 100,
            "minItems": 1
          },
          "continues": {
            "type": "boolean"
          },
          "joint": {
            "type": "boolean"
          },
          "lasting": {
            "type": "boolean"
          },
          "state": {
            "type": "string",
            "enum": [
              "drafted",
              "signed",
              "ended"
            ]
          },
          "signedOn": {
            "type": "string",
            "format": "date"
          },
          "validUntil": {
            "type": "string",
            "format": "date"
          },
          "endedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "about",
          "responsible",
          "parties",
          "continues",
          "joint",
          "lasting",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.agreement.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.agreement.corrected.v1.json",
    "title": "eu.integras.pilots.agreement.corrected.v1",
    "description": "What is said of an agreement was corrected; a day taken away takes its step back.",
    "properties": {
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      },
      "agreement": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/AgreementSnapshot"
      },
      "after": {
        "$ref": "#/$defs/AgreementSnapshot"
      }
    },
    "type": "object",
    "required": [
      "reason",
      "agreement",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "AgreementSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "administrative",
              "legal"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "about": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "parties": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "maxItems": 100,
            "minItems": 1
          },
          "continues": {
            "type": "boolean"
          },
          "joint": {
            "type": "boolean"
          },
          "lasting": {
            "type": "boolean"
          },
          "state": {
            "type": "string",
            "enum": [
              "drafted",
              "signed",
              "ended"
            ]
          },
          "signedOn": {
            "type": "string",
            "format": "date"
          },
          "validUntil": {
            "type": "string",
            "format": "date"
          },
          "endedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "about",
          "responsible",
          "parties",
          "continues",
          "joint",
          "lasting",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.agreement.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.agreement.voided.v1.json",
    "title": "eu.integras.pilots.agreement.voided.v1",
    "description": "An agreement was taken back: it was entered by mistake.",
    "properties": {
      "agreement": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/AgreementSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "agreement",
      "project",
      "before",
      "reason"
    ],
    "$defs": {
      "AgreementSnapshot": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "administrative",
              "legal"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "about": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "responsible": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "parties": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "maxItems": 100,
            "minItems": 1
          },
          "continues": {
            "type": "boolean"
          },
          "joint": {
            "type": "boolean"
          },
          "lasting": {
            "type": "boolean"
          },
          "state": {
            "type": "string",
            "enum": [
              "drafted",
              "signed",
              "ended"
            ]
          },
          "signedOn": {
            "type": "string",
            "format": "date"
          },
          "validUntil": {
            "type": "string",
            "format": "date"
          },
          "endedOn": {
            "type": "string",
            "format": "date"
          },
          "evidence": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "kind",
          "title",
          "about",
          "responsible",
          "parties",
          "continues",
          "joint",
          "lasting",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.code-mapping.made.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.code-mapping.made.v1.json",
    "title": "eu.integras.pilots.code-mapping.made.v1",
    "description": "It was laid down which common codes stand for the categories of a national list.",
    "properties": {
      "codeMapping": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/CodeMappingSnapshot"
      }
    },
    "type": "object",
    "required": [
      "codeMapping",
      "project",
      "after"
    ],
    "$defs": {
      "CodeMappingSnapshot": {
        "properties": {
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "attribute": {
            "type": "string",
            "enum": [
              "isced",
              "protection",
              "employment"
            ]
          },
          "list": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "source": {
            "$ref": "#/$defs/EvidenceLink"
          },
          "entries": {
            "items": {
              "$ref": "#/$defs/MappedCategory"
            },
            "type": "array",
            "maxItems": 200,
            "minItems": 1
          },
          "grade": {
            "type": "string",
            "enum": [
              "exact",
              "close",
              "broad",
              "none"
            ]
          }
        },
        "type": "object",
        "required": [
          "country",
          "attribute",
          "list",
          "entries",
          "grade"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      },
      "MappedCategory": {
        "properties": {
          "national": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "common": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "grade": {
            "type": "string",
            "enum": [
              "exact",
              "close",
              "broad",
              "none"
            ]
          },
          "loss": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500,
            "pattern": "^[^\\p{Cc}]*$"
          }
        },
        "type": "object",
        "required": [
          "national",
          "grade"
        ]
      }
    }
  },
  "eu.integras.pilots.code-mapping.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.code-mapping.corrected.v1.json",
    "title": "eu.integras.pilots.code-mapping.corrected.v1",
    "description": "A mapping of a national list has a new version, with the reason.",
    "properties": {
      "codeMapping": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/CodeMappingSnapshot"
      },
      "after": {
        "$ref": "#/$defs/CodeMappingSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "codeMapping",
      "project",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "CodeMappingSnapshot": {
        "properties": {
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "attribute": {
            "type": "string",
            "enum": [
              "isced",
              "protection",
              "employment"
            ]
          },
          "list": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "source": {
            "$ref": "#/$defs/EvidenceLink"
          },
          "entries": {
            "items": {
              "$ref": "#/$defs/MappedCategory"
            },
            "type": "array",
            "maxItems": 200,
            "minItems": 1
          },
          "grade": {
            "type": "string",
            "enum": [
              "exact",
              "close",
              "broad",
              "none"
            ]
          }
        },
        "type": "object",
        "required": [
          "country",
          "attribute",
          "list",
          "entries",
          "grade"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      },
      "MappedCategory": {
        "properties": {
          "national": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "common": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "grade": {
            "type": "string",
            "enum": [
              "exact",
              "close",
              "broad",
              "none"
            ]
          },
          "loss": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500,
            "pattern": "^[^\\p{Cc}]*$"
          }
        },
        "type": "object",
        "required": [
          "national",
          "grade"
        ]
      }
    }
  },
  "eu.integras.pilots.code-mapping.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.code-mapping.voided.v1.json",
    "title": "eu.integras.pilots.code-mapping.voided.v1",
    "description": "A mapping of a national list was taken back.",
    "properties": {
      "codeMapping": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/CodeMappingSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "codeMapping",
      "project",
      "before",
      "reason"
    ],
    "$defs": {
      "CodeMappingSnapshot": {
        "properties": {
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "attribute": {
            "type": "string",
            "enum": [
              "isced",
              "protection",
              "employment"
            ]
          },
          "list": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "source": {
            "$ref": "#/$defs/EvidenceLink"
          },
          "entries": {
            "items": {
              "$ref": "#/$defs/MappedCategory"
            },
            "type": "array",
            "maxItems": 200,
            "minItems": 1
          },
          "grade": {
            "type": "string",
            "enum": [
              "exact",
              "close",
              "broad",
              "none"
            ]
          }
        },
        "type": "object",
        "required": [
          "country",
          "attribute",
          "list",
          "entries",
          "grade"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      },
      "MappedCategory": {
        "properties": {
          "national": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "common": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "grade": {
            "type": "string",
            "enum": [
              "exact",
              "close",
              "broad",
              "none"
            ]
          },
          "loss": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500,
            "pattern": "^[^\\p{Cc}]*$"
          }
        },
        "type": "object",
        "required": [
          "national",
          "grade"
        ]
      }
    }
  },
  "eu.integras.pilots.risk.identified.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.risk.identified.v1.json",
    "title": "eu.integras.pilots.risk.identified.v1",
    "description": "A risk of the project was identified.",
    "properties": {
      "risk": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/RiskSnapshot"
      }
    },
    "type": "object",
    "required": [
      "risk",
      "project",
      "after"
    ],
    "$defs": {
      "RiskSnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "likelihood": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "impact": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "mitigation": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "owner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "occurred",
              "closed"
            ]
          }
        },
        "type": "object",
        "required": [
          "title",
          "likelihood",
          "impact",
          "owner",
          "state"
        ]
      }
    }
  },
  "eu.integras.pilots.risk.assessed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.risk.assessed.v1.json",
    "title": "eu.integras.pilots.risk.assessed.v1",
    "description": "A risk was assessed anew, occurred, or is over.",
    "properties": {
      "risk": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/RiskSnapshot"
      },
      "after": {
        "$ref": "#/$defs/RiskSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "risk",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "RiskSnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "likelihood": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "impact": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "mitigation": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "owner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "occurred",
              "closed"
            ]
          }
        },
        "type": "object",
        "required": [
          "title",
          "likelihood",
          "impact",
          "owner",
          "state"
        ]
      }
    }
  },
  "eu.integras.pilots.risk.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.risk.voided.v1.json",
    "title": "eu.integras.pilots.risk.voided.v1",
    "description": "A risk was taken back.",
    "properties": {
      "risk": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/RiskSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "risk",
      "project",
      "before",
      "reason"
    ],
    "$defs": {
      "RiskSnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "likelihood": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "impact": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "mitigation": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "owner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "occurred",
              "closed"
            ]
          }
        },
        "type": "object",
        "required": [
          "title",
          "likelihood",
          "impact",
          "owner",
          "state"
        ]
      }
    }
  },
  "eu.integras.pilots.reporting-duty.set.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.reporting-duty.set.v1.json",
    "title": "eu.integras.pilots.reporting-duty.set.v1",
    "description": "A partner has to report about a period until a day.",
    "properties": {
      "reportingDuty": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/ReportingDutySnapshot"
      }
    },
    "type": "object",
    "required": [
      "reportingDuty",
      "project",
      "after"
    ],
    "$defs": {
      "ReportingDutySnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "from": {
            "type": "string",
            "format": "date"
          },
          "to": {
            "type": "string",
            "format": "date"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "pilot": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "owed",
              "handed_in"
            ]
          },
          "handedInOn": {
            "type": "string",
            "format": "date"
          },
          "report": {
            "$ref": "#/$defs/EvidenceLink"
          }
        },
        "type": "object",
        "required": [
          "title",
          "from",
          "to",
          "partner",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.reporting-duty.handed-in.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.reporting-duty.handed-in.v1.json",
    "title": "eu.integras.pilots.reporting-duty.handed-in.v1",
    "description": "A report that was owed was handed in.",
    "properties": {
      "reportingDuty": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ReportingDutySnapshot"
      },
      "after": {
        "$ref": "#/$defs/ReportingDutySnapshot"
      }
    },
    "type": "object",
    "required": [
      "reportingDuty",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "ReportingDutySnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "from": {
            "type": "string",
            "format": "date"
          },
          "to": {
            "type": "string",
            "format": "date"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "pilot": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "owed",
              "handed_in"
            ]
          },
          "handedInOn": {
            "type": "string",
            "format": "date"
          },
          "report": {
            "$ref": "#/$defs/EvidenceLink"
          }
        },
        "type": "object",
        "required": [
          "title",
          "from",
          "to",
          "partner",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.reporting-duty.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.reporting-duty.corrected.v1.json",
    "title": "eu.integras.pilots.reporting-duty.corrected.v1",
    "description": "What is said of a reporting duty was corrected; a day taken away takes its step back.",
    "properties": {
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      },
      "reportingDuty": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ReportingDutySnapshot"
      },
      "after": {
        "$ref": "#/$defs/ReportingDutySnapshot"
      }
    },
    "type": "object",
    "required": [
      "reason",
      "reportingDuty",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "ReportingDutySnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "from": {
            "type": "string",
            "format": "date"
          },
          "to": {
            "type": "string",
            "format": "date"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "pilot": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "owed",
              "handed_in"
            ]
          },
          "handedInOn": {
            "type": "string",
            "format": "date"
          },
          "report": {
            "$ref": "#/$defs/EvidenceLink"
          }
        },
        "type": "object",
        "required": [
          "title",
          "from",
          "to",
          "partner",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.reporting-duty.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.reporting-duty.voided.v1.json",
    "title": "eu.integras.pilots.reporting-duty.voided.v1",
    "description": "A reporting duty was taken back.",
    "properties": {
      "reportingDuty": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ReportingDutySnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "reportingDuty",
      "project",
      "before",
      "reason"
    ],
    "$defs": {
      "ReportingDutySnapshot": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "from": {
            "type": "string",
            "format": "date"
          },
          "to": {
            "type": "string",
            "format": "date"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "pilot": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "dueOn": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "owed",
              "handed_in"
            ]
          },
          "handedInOn": {
            "type": "string",
            "format": "date"
          },
          "report": {
            "$ref": "#/$defs/EvidenceLink"
          }
        },
        "type": "object",
        "required": [
          "title",
          "from",
          "to",
          "partner",
          "dueOn",
          "state"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.pilots.workshop.held.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.workshop.held.v1.json",
    "title": "eu.integras.pilots.workshop.held.v1",
    "description": "A workshop was held in which a pilot was designed or evaluated.",
    "properties": {
      "workshop": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/WorkshopRecord"
      }
    },
    "type": "object",
    "required": [
      "workshop",
      "after"
    ],
    "$defs": {
      "WorkshopRecord": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "kind": {
            "type": "string",
            "enum": [
              "co_design",
              "evaluation"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "takingPart": {
            "items": {
              "$ref": "#/$defs/TakingPart"
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 7,
            "minItems": 1
          },
          "whyChosen": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "whatWorked": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "transferConditions": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          }
        },
        "type": "object",
        "required": [
          "on",
          "kind",
          "title",
          "takingPart"
        ]
      },
      "TakingPart": {
        "properties": {
          "stakeholder": {
            "type": "string",
            "enum": [
              "refugees",
              "civil_society",
              "public_body",
              "research",
              "enterprise",
              "policy_makers",
              "other"
            ]
          },
          "count": {
            "maximum": 10000,
            "type": "integer",
            "minimum": 1
          }
        },
        "type": "object",
        "required": [
          "stakeholder",
          "count"
        ]
      }
    }
  },
  "eu.integras.pilots.workshop.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.workshop.corrected.v1.json",
    "title": "eu.integras.pilots.workshop.corrected.v1",
    "description": "What was told of a workshop was corrected; it supersedes the fact named.",
    "properties": {
      "workshop": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "corrects": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/WorkshopRecord"
      },
      "after": {
        "$ref": "#/$defs/WorkshopRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "workshop",
      "corrects",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "WorkshopRecord": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "kind": {
            "type": "string",
            "enum": [
              "co_design",
              "evaluation"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "takingPart": {
            "items": {
              "$ref": "#/$defs/TakingPart"
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 7,
            "minItems": 1
          },
          "whyChosen": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "whatWorked": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "transferConditions": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          }
        },
        "type": "object",
        "required": [
          "on",
          "kind",
          "title",
          "takingPart"
        ]
      },
      "TakingPart": {
        "properties": {
          "stakeholder": {
            "type": "string",
            "enum": [
              "refugees",
              "civil_society",
              "public_body",
              "research",
              "enterprise",
              "policy_makers",
              "other"
            ]
          },
          "count": {
            "maximum": 10000,
            "type": "integer",
            "minimum": 1
          }
        },
        "type": "object",
        "required": [
          "stakeholder",
          "count"
        ]
      }
    }
  },
  "eu.integras.pilots.workshop.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.workshop.voided.v1.json",
    "title": "eu.integras.pilots.workshop.voided.v1",
    "description": "A workshop was taken back.",
    "properties": {
      "workshop": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "voids": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/WorkshopRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "workshop",
      "voids",
      "before",
      "reason"
    ],
    "$defs": {
      "WorkshopRecord": {
        "properties": {
          "on": {
            "type": "string",
            "format": "date"
          },
          "kind": {
            "type": "string",
            "enum": [
              "co_design",
              "evaluation"
            ]
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "takingPart": {
            "items": {
              "$ref": "#/$defs/TakingPart"
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 7,
            "minItems": 1
          },
          "whyChosen": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "whatWorked": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "transferConditions": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          }
        },
        "type": "object",
        "required": [
          "on",
          "kind",
          "title",
          "takingPart"
        ]
      },
      "TakingPart": {
        "properties": {
          "stakeholder": {
            "type": "string",
            "enum": [
              "refugees",
              "civil_society",
              "public_body",
              "research",
              "enterprise",
              "policy_makers",
              "other"
            ]
          },
          "count": {
            "maximum": 10000,
            "type": "integer",
            "minimum": 1
          }
        },
        "type": "object",
        "required": [
          "stakeholder",
          "count"
        ]
      }
    }
  },
  "eu.integras.pilots.feedback-round.opened.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.feedback-round.opened.v1.json",
    "title": "eu.integras.pilots.feedback-round.opened.v1",
    "description": "People whom a pilot is for are asked what they think of it.",
    "properties": {
      "feedbackRound": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "title": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^[^\\p{Cc}]*$"
      },
      "questions": {
        "items": {
          "type": "string",
          "enum": [
            "respect",
            "voice",
            "usefulness",
            "independence"
          ]
        },
        "type": "array",
        "uniqueItems": true,
        "minItems": 1
      },
      "closesOn": {
        "type": "string",
        "format": "date"
      }
    },
    "type": "object",
    "required": [
      "feedbackRound",
      "title",
      "questions",
      "closesOn"
    ]
  },
  "eu.integras.pilots.feedback-round.closed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.feedback-round.closed.v1.json",
    "title": "eu.integras.pilots.feedback-round.closed.v1",
    "description": "No more answers are taken in a round of feedback.",
    "properties": {
      "feedbackRound": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "answers": {
        "minimum": 0,
        "type": "integer"
      }
    },
    "type": "object",
    "required": [
      "feedbackRound",
      "answers"
    ]
  },
  "eu.integras.pilots.feedback.given.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.feedback.given.v1.json",
    "title": "eu.integras.pilots.feedback.given.v1",
    "description": "Somebody gave feedback on a pilot; nobody knows who.",
    "properties": {
      "feedback": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/FeedbackRecord"
      }
    },
    "type": "object",
    "required": [
      "feedback",
      "after"
    ],
    "$defs": {
      "FeedbackRecord": {
        "properties": {
          "feedbackRound": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "respect": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "voice": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "usefulness": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "independence": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          }
        },
        "type": "object",
        "required": [
          "feedbackRound",
          "on"
        ]
      }
    }
  },
  "eu.integras.pilots.feedback.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.pilots.feedback.voided.v1.json",
    "title": "eu.integras.pilots.feedback.voided.v1",
    "description": "An answer is not counted, because it was no feedback.",
    "properties": {
      "feedback": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/FeedbackRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "feedback",
      "before",
      "reason"
    ],
    "$defs": {
      "FeedbackRecord": {
        "properties": {
          "feedbackRound": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "respect": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "voice": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "usefulness": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "independence": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          }
        },
        "type": "object",
        "required": [
          "feedbackRound",
          "on"
        ]
      }
    }
  },
  "eu.integras.indicators.definition.defined.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.definition.defined.v1.json",
    "title": "eu.integras.indicators.definition.defined.v1",
    "description": "An indicator was defined, or defined anew: from then on it is counted by this version.",
    "properties": {
      "indicator": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "code": {
        "pattern": "^[A-Z][A-Z0-9.-]{1,39}$",
        "type": "string"
      },
      "version": {
        "minimum": 1,
        "type": "integer"
      },
      "name": {
        "$ref": "#/$defs/IndicatorName"
      },
      "unit": {
        "type": "string",
        "minLength": 1,
        "maxLength": 40,
        "pattern": "^[^\\p{Cc}]*$"
      }
    },
    "type": "object",
    "required": [
      "indicator",
      "code",
      "version",
      "name",
      "unit"
    ],
    "$defs": {
      "IndicatorName": {
        "properties": {
          "en": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "de": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          }
        },
        "type": "object",
        "required": [
          "en",
          "de"
        ]
      }
    }
  },
  "eu.integras.indicators.definition.retired.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.definition.retired.v1.json",
    "title": "eu.integras.indicators.definition.retired.v1",
    "description": "An indicator was retired: it stands in no list any more, and its figures are told as they were known at that instant.",
    "properties": {
      "indicator": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "code": {
        "pattern": "^[A-Z][A-Z0-9.-]{1,39}$",
        "type": "string"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "indicator",
      "code",
      "reason"
    ]
  },
  "eu.integras.indicators.definition.resumed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.definition.resumed.v1.json",
    "title": "eu.integras.indicators.definition.resumed.v1",
    "description": "A retired indicator was taken back into use: its figures are told as they are again.",
    "properties": {
      "indicator": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "code": {
        "pattern": "^[A-Z][A-Z0-9.-]{1,39}$",
        "type": "string"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "indicator",
      "code",
      "reason"
    ]
  },
  "eu.integras.indicators.target.set.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.target.set.v1.json",
    "title": "eu.integras.indicators.target.set.v1",
    "description": "A target was set for an indicator, or set anew.",
    "properties": {
      "target": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "code": {
        "pattern": "^[A-Z][A-Z0-9.-]{1,39}$",
        "type": "string"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scope": {
        "type": "string",
        "enum": [
          "project",
          "country",
          "territory",
          "pilot"
        ]
      },
      "scopeId": {
        "pattern": "^[A-Za-z0-9-]{1,36}$",
        "type": "string"
      },
      "value": {
        "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
        "type": "string"
      },
      "until": {
        "type": "string",
        "format": "date"
      }
    },
    "type": "object",
    "required": [
      "target",
      "code",
      "project",
      "scope",
      "scopeId",
      "value",
      "until"
    ]
  },
  "eu.integras.indicators.target.reached.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.target.reached.v1.json",
    "title": "eu.integras.indicators.target.reached.v1",
    "description": "The figure of an indicator reached its target.",
    "properties": {
      "target": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "code": {
        "pattern": "^[A-Z][A-Z0-9.-]{1,39}$",
        "type": "string"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scope": {
        "type": "string",
        "enum": [
          "project",
          "country",
          "territory",
          "pilot"
        ]
      },
      "scopeId": {
        "pattern": "^[A-Za-z0-9-]{1,36}$",
        "type": "string"
      },
      "value": {
        "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
        "type": "string"
      },
      "until": {
        "type": "string",
        "format": "date"
      }
    },
    "type": "object",
    "required": [
      "target",
      "code",
      "project",
      "scope",
      "scopeId",
      "value",
      "until"
    ]
  },
  "eu.integras.indicators.target.at-risk.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.target.at-risk.v1.json",
    "title": "eu.integras.indicators.target.at-risk.v1",
    "description": "Going on like this, the target of an indicator may be missed, or will be.",
    "properties": {
      "state": {
        "type": "string",
        "enum": [
          "at-risk",
          "off-track"
        ]
      },
      "forecast": {
        "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
        "type": "string"
      },
      "target": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "code": {
        "pattern": "^[A-Z][A-Z0-9.-]{1,39}$",
        "type": "string"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scope": {
        "type": "string",
        "enum": [
          "project",
          "country",
          "territory",
          "pilot"
        ]
      },
      "scopeId": {
        "pattern": "^[A-Za-z0-9-]{1,36}$",
        "type": "string"
      },
      "value": {
        "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
        "type": "string"
      },
      "until": {
        "type": "string",
        "format": "date"
      }
    },
    "type": "object",
    "required": [
      "state",
      "target",
      "code",
      "project",
      "scope",
      "scopeId",
      "value",
      "until"
    ]
  },
  "eu.integras.indicators.period.opened.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.period.opened.v1.json",
    "title": "eu.integras.indicators.period.opened.v1",
    "description": "A reporting period was opened.",
    "properties": {
      "period": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^[^\\p{Cc}]*$"
      },
      "from": {
        "type": "string",
        "format": "date"
      },
      "until": {
        "type": "string",
        "format": "date"
      }
    },
    "type": "object",
    "required": [
      "period",
      "project",
      "name",
      "from",
      "until"
    ]
  },
  "eu.integras.indicators.period.locked.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.period.locked.v1.json",
    "title": "eu.integras.indicators.period.locked.v1",
    "description": "A reporting period was locked: its figures are those known at that instant, what is recorded later is late.",
    "properties": {
      "period": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "period",
      "project"
    ]
  },
  "eu.integras.indicators.period.verified.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.period.verified.v1.json",
    "title": "eu.integras.indicators.period.verified.v1",
    "description": "A country's figures of a reporting period were verified.",
    "properties": {
      "period": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "verifiedCountry": {
        "pattern": "^[A-Z]{2}$",
        "type": "string"
      }
    },
    "type": "object",
    "required": [
      "period",
      "project",
      "verifiedCountry"
    ]
  },
  "eu.integras.indicators.release.published.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.release.published.v1.json",
    "title": "eu.integras.indicators.release.published.v1",
    "description": "The figures of a reporting period were released to the public; a release never changes.",
    "properties": {
      "release": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "period": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "release",
      "period",
      "project"
    ]
  },
  "eu.integras.indicators.release.overtaken.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.release.overtaken.v1.json",
    "title": "eu.integras.indicators.release.overtaken.v1",
    "description": "A figure that was released is another one by now: a correction or a late fact changed months it reports. Told once of each figure.",
    "properties": {
      "release": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "period": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^[^\\p{Cc}]*$"
      },
      "indicator": {
        "pattern": "^[A-Z][A-Z0-9.-]{1,39}$",
        "type": "string"
      },
      "scope": {
        "type": "string",
        "enum": [
          "project",
          "country",
          "territory",
          "pilot"
        ]
      },
      "scopeId": {
        "pattern": "^[A-Za-z0-9-]{1,36}$",
        "type": "string"
      },
      "months": {
        "items": {
          "pattern": "^\\d{4}-\\d{2}$",
          "type": "string"
        },
        "type": "array",
        "maxItems": 120,
        "minItems": 1
      }
    },
    "type": "object",
    "required": [
      "release",
      "period",
      "project",
      "name",
      "indicator",
      "scope",
      "scopeId",
      "months"
    ]
  },
  "eu.integras.indicators.disclosure.set.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.disclosure.set.v1.json",
    "title": "eu.integras.indicators.disclosure.set.v1",
    "description": "A project set how few persons are hidden in its figures from those who do not run the pilot.",
    "properties": {
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "threshold": {
        "maximum": 100,
        "type": "integer",
        "minimum": 3
      }
    },
    "type": "object",
    "required": [
      "project",
      "threshold"
    ]
  },
  "eu.integras.indicators.evidence.moved.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.indicators.evidence.moved.v1.json",
    "title": "eu.integras.indicators.evidence.moved.v1",
    "description": "A figure that was pinned as evidence left its interval, changed its direction, or lost its source.",
    "properties": {
      "pin": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "reason": {
        "type": "string",
        "enum": [
          "left_interval",
          "direction",
          "source_lost"
        ]
      },
      "was": {
        "$ref": "#/$defs/FigureStand"
      },
      "now": {
        "$ref": "#/$defs/FigureStand"
      }
    },
    "type": "object",
    "required": [
      "pin",
      "item",
      "reason",
      "was"
    ],
    "$defs": {
      "FigureStand": {
        "properties": {
          "definitionVersion": {
            "minimum": 1,
            "type": "integer"
          },
          "value": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "low": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "high": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "n": {
            "minimum": 0,
            "type": "integer"
          }
        },
        "type": "object",
        "required": [
          "definitionVersion",
          "value",
          "n"
        ]
      }
    }
  },
  "eu.integras.knowledge.recommendation.drafted.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.recommendation.drafted.v1.json",
    "title": "eu.integras.knowledge.recommendation.drafted.v1",
    "description": "A recommendation or guideline was drafted.",
    "properties": {
      "recommendation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/RecommendationText"
      }
    },
    "type": "object",
    "required": [
      "recommendation",
      "project",
      "after"
    ],
    "$defs": {
      "RecommendationText": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "recommendation",
              "guideline"
            ]
          },
          "level": {
            "type": "string",
            "enum": [
              "local",
              "regional",
              "national",
              "european"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "theme": {
            "type": "string",
            "enum": [
              "reception",
              "language",
              "skills",
              "labour_market",
              "self_employment",
              "housing",
              "social_inclusion",
              "empowerment",
              "health"
            ]
          },
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "body": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          }
        },
        "type": "object",
        "required": [
          "kind",
          "level",
          "title",
          "body"
        ]
      }
    }
  },
  "eu.integras.knowledge.recommendation.revised.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.recommendation.revised.v1.json",
    "title": "eu.integras.knowledge.recommendation.revised.v1",
    "description": "The text of a recommendation was changed before it was published; one that was reviewed is a draft again.",
    "properties": {
      "recommendation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/RecommendationText"
      }
    },
    "type": "object",
    "required": [
      "recommendation",
      "project",
      "after"
    ],
    "$defs": {
      "RecommendationText": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "recommendation",
              "guideline"
            ]
          },
          "level": {
            "type": "string",
            "enum": [
              "local",
              "regional",
              "national",
              "european"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "theme": {
            "type": "string",
            "enum": [
              "reception",
              "language",
              "skills",
              "labour_market",
              "self_employment",
              "housing",
              "social_inclusion",
              "empowerment",
              "health"
            ]
          },
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "body": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          }
        },
        "type": "object",
        "required": [
          "kind",
          "level",
          "title",
          "body"
        ]
      }
    }
  },
  "eu.integras.knowledge.recommendation.review-requested.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.recommendation.review-requested.v1.json",
    "title": "eu.integras.knowledge.recommendation.review-requested.v1",
    "description": "An author asked for a review of the draft of a recommendation by somebody who did not write it.",
    "properties": {
      "recommendation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "recommendation",
      "project"
    ]
  },
  "eu.integras.knowledge.recommendation.reviewed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.recommendation.reviewed.v1.json",
    "title": "eu.integras.knowledge.recommendation.reviewed.v1",
    "description": "The text of a recommendation and its evidence were reviewed by somebody who did not write it.",
    "properties": {
      "recommendation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "recommendation",
      "project"
    ]
  },
  "eu.integras.knowledge.recommendation.published.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.recommendation.published.v1.json",
    "title": "eu.integras.knowledge.recommendation.published.v1",
    "description": "A recommendation was published, as it reads from then on.",
    "properties": {
      "recommendation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "text": {
        "$ref": "#/$defs/RecommendationText"
      },
      "evidence": {
        "minimum": 0,
        "type": "integer"
      }
    },
    "type": "object",
    "required": [
      "recommendation",
      "project",
      "text",
      "evidence"
    ],
    "$defs": {
      "RecommendationText": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "recommendation",
              "guideline"
            ]
          },
          "level": {
            "type": "string",
            "enum": [
              "local",
              "regional",
              "national",
              "european"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "theme": {
            "type": "string",
            "enum": [
              "reception",
              "language",
              "skills",
              "labour_market",
              "self_employment",
              "housing",
              "social_inclusion",
              "empowerment",
              "health"
            ]
          },
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "body": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          }
        },
        "type": "object",
        "required": [
          "kind",
          "level",
          "title",
          "body"
        ]
      }
    }
  },
  "eu.integras.knowledge.recommendation.turned-stale.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.recommendation.turned-stale.v1.json",
    "title": "eu.integras.knowledge.recommendation.turned-stale.v1",
    "description": "A figure that backs a published recommendation has moved; it has to be re-affirmed or withdrawn.",
    "properties": {
      "recommendation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "pin": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "indicator": {
        "pattern": "^[A-Z][A-Z0-9.-]{1,39}$",
        "type": "string"
      },
      "scope": {
        "type": "string",
        "enum": [
          "project",
          "country",
          "territory",
          "pilot"
        ]
      },
      "scopeId": {
        "pattern": "^[A-Za-z0-9-]{1,36}$",
        "type": "string"
      },
      "period": {
        "pattern": "^\\d{4}-(0[1-9]|1[0-2])$",
        "type": "string"
      },
      "reason": {
        "type": "string",
        "enum": [
          "left_interval",
          "direction",
          "source_lost"
        ]
      },
      "now": {
        "$ref": "#/$defs/FigureStand"
      }
    },
    "type": "object",
    "required": [
      "recommendation",
      "project",
      "pin",
      "reason"
    ],
    "$defs": {
      "FigureStand": {
        "properties": {
          "definitionVersion": {
            "minimum": 1,
            "type": "integer"
          },
          "value": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "low": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "high": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "n": {
            "minimum": 0,
            "type": "integer"
          }
        },
        "type": "object",
        "required": [
          "definitionVersion",
          "value",
          "n"
        ]
      }
    }
  },
  "eu.integras.knowledge.recommendation.reaffirmed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.recommendation.reaffirmed.v1.json",
    "title": "eu.integras.knowledge.recommendation.reaffirmed.v1",
    "description": "A recommendation that had turned stale holds all the same, with the reason; its evidence is that of now.",
    "properties": {
      "recommendation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "recommendation",
      "project",
      "reason"
    ]
  },
  "eu.integras.knowledge.recommendation.withdrawn.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.recommendation.withdrawn.v1.json",
    "title": "eu.integras.knowledge.recommendation.withdrawn.v1",
    "description": "A published recommendation no longer holds, with the reason.",
    "properties": {
      "recommendation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "recommendation",
      "project",
      "reason"
    ]
  },
  "eu.integras.knowledge.evidence.pinned.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.evidence.pinned.v1.json",
    "title": "eu.integras.knowledge.evidence.pinned.v1",
    "description": "Evidence was pinned to a recommendation or guideline.",
    "properties": {
      "pin": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "kind": {
        "type": "string",
        "enum": [
          "figure",
          "pilot",
          "analysis",
          "practice"
        ]
      },
      "source": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "renews": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "indicator": {
        "pattern": "^[A-Z][A-Z0-9.-]{1,39}$",
        "type": "string"
      },
      "name": {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 24,
        "additionalProperties": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "display": {
        "type": "string",
        "enum": [
          "number",
          "percent",
          "money",
          "hours",
          "days"
        ]
      },
      "definitionVersion": {
        "minimum": 1,
        "type": "integer"
      },
      "scope": {
        "type": "string",
        "enum": [
          "project",
          "country",
          "territory",
          "pilot"
        ]
      },
      "scopeId": {
        "pattern": "^[A-Za-z0-9-]{1,36}$",
        "type": "string"
      },
      "period": {
        "pattern": "^\\d{4}-(0[1-9]|1[0-2])$",
        "type": "string"
      },
      "value": {
        "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
        "type": "string"
      },
      "low": {
        "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
        "type": "string"
      },
      "high": {
        "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
        "type": "string"
      },
      "n": {
        "minimum": 0,
        "type": "integer"
      },
      "at": {
        "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$",
        "type": "string",
        "format": "date-time"
      }
    },
    "type": "object",
    "required": [
      "pin",
      "item",
      "kind"
    ]
  },
  "eu.integras.knowledge.evidence.released.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.evidence.released.v1.json",
    "title": "eu.integras.knowledge.evidence.released.v1",
    "description": "Evidence no longer backs a recommendation or guideline: it was taken off, renewed, or its item withdrawn.",
    "properties": {
      "pin": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "pin",
      "item"
    ]
  },
  "eu.integras.knowledge.edition.begun.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.edition.begun.v1.json",
    "title": "eu.integras.knowledge.edition.begun.v1",
    "description": "An edition of a territorial analysis was begun; every one after the first with the items of the last.",
    "properties": {
      "analysis": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "territory": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "edition": {
        "minimum": 1,
        "type": "integer"
      },
      "after": {
        "$ref": "#/$defs/AnalysisText"
      }
    },
    "type": "object",
    "required": [
      "analysis",
      "project",
      "territory",
      "edition",
      "after"
    ],
    "$defs": {
      "AnalysisText": {
        "properties": {
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "summary": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          }
        },
        "type": "object",
        "required": [
          "title",
          "summary"
        ]
      }
    }
  },
  "eu.integras.knowledge.edition.described.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.edition.described.v1.json",
    "title": "eu.integras.knowledge.edition.described.v1",
    "description": "Title or summary of an edition that is not published yet was changed.",
    "properties": {
      "analysis": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "edition": {
        "minimum": 1,
        "type": "integer"
      },
      "before": {
        "$ref": "#/$defs/AnalysisText"
      },
      "after": {
        "$ref": "#/$defs/AnalysisText"
      }
    },
    "type": "object",
    "required": [
      "analysis",
      "project",
      "edition",
      "before",
      "after"
    ],
    "$defs": {
      "AnalysisText": {
        "properties": {
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "summary": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          }
        },
        "type": "object",
        "required": [
          "title",
          "summary"
        ]
      }
    }
  },
  "eu.integras.knowledge.edition.published.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.edition.published.v1.json",
    "title": "eu.integras.knowledge.edition.published.v1",
    "description": "An edition of a territorial analysis was published; it stays as it is.",
    "properties": {
      "analysis": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "territory": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "edition": {
        "minimum": 1,
        "type": "integer"
      },
      "text": {
        "$ref": "#/$defs/AnalysisText"
      },
      "items": {
        "minimum": 1,
        "type": "integer"
      }
    },
    "type": "object",
    "required": [
      "analysis",
      "project",
      "territory",
      "edition",
      "text",
      "items"
    ],
    "$defs": {
      "AnalysisText": {
        "properties": {
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "summary": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          }
        },
        "type": "object",
        "required": [
          "title",
          "summary"
        ]
      }
    }
  },
  "eu.integras.knowledge.swot-item.added.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.swot-item.added.v1.json",
    "title": "eu.integras.knowledge.swot-item.added.v1",
    "description": "A strength, weakness, opportunity or threat was added to an edition that is not published yet.",
    "properties": {
      "analysis": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/SwotItem"
      }
    },
    "type": "object",
    "required": [
      "analysis",
      "project",
      "item",
      "after"
    ],
    "$defs": {
      "SwotItem": {
        "properties": {
          "quadrant": {
            "type": "string",
            "enum": [
              "strength",
              "weakness",
              "opportunity",
              "threat"
            ]
          },
          "topic": {
            "type": "string",
            "enum": [
              "reception",
              "language",
              "skills",
              "labour_market",
              "self_employment",
              "housing",
              "social_inclusion",
              "empowerment",
              "health",
              "governance",
              "law",
              "funding",
              "public_opinion"
            ]
          },
          "weight": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "text": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 4000
            }
          },
          "source": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "pilots": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "quadrant",
          "topic",
          "weight",
          "text"
        ]
      }
    }
  },
  "eu.integras.knowledge.swot-item.changed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.swot-item.changed.v1.json",
    "title": "eu.integras.knowledge.swot-item.changed.v1",
    "description": "An item of an edition that is not published yet was changed.",
    "properties": {
      "analysis": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/SwotItem"
      },
      "after": {
        "$ref": "#/$defs/SwotItem"
      }
    },
    "type": "object",
    "required": [
      "analysis",
      "project",
      "item",
      "before",
      "after"
    ],
    "$defs": {
      "SwotItem": {
        "properties": {
          "quadrant": {
            "type": "string",
            "enum": [
              "strength",
              "weakness",
              "opportunity",
              "threat"
            ]
          },
          "topic": {
            "type": "string",
            "enum": [
              "reception",
              "language",
              "skills",
              "labour_market",
              "self_employment",
              "housing",
              "social_inclusion",
              "empowerment",
              "health",
              "governance",
              "law",
              "funding",
              "public_opinion"
            ]
          },
          "weight": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "text": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 4000
            }
          },
          "source": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "pilots": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "quadrant",
          "topic",
          "weight",
          "text"
        ]
      }
    }
  },
  "eu.integras.knowledge.swot-item.moved.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.swot-item.moved.v1.json",
    "title": "eu.integras.knowledge.swot-item.moved.v1",
    "description": "An item was moved within its quadrant or to another one.",
    "properties": {
      "analysis": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "from": {
        "type": "string",
        "enum": [
          "strength",
          "weakness",
          "opportunity",
          "threat"
        ]
      },
      "to": {
        "type": "string",
        "enum": [
          "strength",
          "weakness",
          "opportunity",
          "threat"
        ]
      },
      "ahead": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "analysis",
      "project",
      "item",
      "from",
      "to"
    ]
  },
  "eu.integras.knowledge.swot-item.removed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.swot-item.removed.v1.json",
    "title": "eu.integras.knowledge.swot-item.removed.v1",
    "description": "An item was taken out of an edition that is not published yet; earlier editions keep it.",
    "properties": {
      "analysis": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/SwotItem"
      }
    },
    "type": "object",
    "required": [
      "analysis",
      "project",
      "item",
      "before"
    ],
    "$defs": {
      "SwotItem": {
        "properties": {
          "quadrant": {
            "type": "string",
            "enum": [
              "strength",
              "weakness",
              "opportunity",
              "threat"
            ]
          },
          "topic": {
            "type": "string",
            "enum": [
              "reception",
              "language",
              "skills",
              "labour_market",
              "self_employment",
              "housing",
              "social_inclusion",
              "empowerment",
              "health",
              "governance",
              "law",
              "funding",
              "public_opinion"
            ]
          },
          "weight": {
            "maximum": 5,
            "type": "integer",
            "minimum": 1
          },
          "text": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 4000
            }
          },
          "source": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "pilots": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "quadrant",
          "topic",
          "weight",
          "text"
        ]
      }
    }
  },
  "eu.integras.knowledge.practice.drafted.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.practice.drafted.v1.json",
    "title": "eu.integras.knowledge.practice.drafted.v1",
    "description": "A good practice was drafted.",
    "properties": {
      "practice": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/PracticeText"
      }
    },
    "type": "object",
    "required": [
      "practice",
      "project",
      "after"
    ],
    "$defs": {
      "PracticeText": {
        "properties": {
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "solution": {
            "type": "string",
            "enum": [
              "service",
              "method",
              "tool",
              "cooperation",
              "legal_or_administrative"
            ]
          },
          "theme": {
            "type": "string",
            "enum": [
              "reception",
              "language",
              "skills",
              "labour_market",
              "self_employment",
              "housing",
              "social_inclusion",
              "empowerment",
              "health"
            ]
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "targetGroup": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          },
          "method": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "results": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "conditions": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "yearlyCosts": {
            "$ref": "#/$defs/Money"
          },
          "pilots": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "solution",
          "theme",
          "territory",
          "country",
          "targetGroup",
          "method",
          "results",
          "conditions"
        ]
      },
      "Money": {
        "properties": {
          "amount": {
            "type": "number",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "currency": {
            "pattern": "^[A-Z]{3}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "amount",
          "currency"
        ]
      }
    }
  },
  "eu.integras.knowledge.practice.revised.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.practice.revised.v1.json",
    "title": "eu.integras.knowledge.practice.revised.v1",
    "description": "What a good practice says was changed.",
    "properties": {
      "practice": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/PracticeText"
      },
      "after": {
        "$ref": "#/$defs/PracticeText"
      }
    },
    "type": "object",
    "required": [
      "practice",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "PracticeText": {
        "properties": {
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "solution": {
            "type": "string",
            "enum": [
              "service",
              "method",
              "tool",
              "cooperation",
              "legal_or_administrative"
            ]
          },
          "theme": {
            "type": "string",
            "enum": [
              "reception",
              "language",
              "skills",
              "labour_market",
              "self_employment",
              "housing",
              "social_inclusion",
              "empowerment",
              "health"
            ]
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "targetGroup": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          },
          "method": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "results": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "conditions": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "yearlyCosts": {
            "$ref": "#/$defs/Money"
          },
          "pilots": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "solution",
          "theme",
          "territory",
          "country",
          "targetGroup",
          "method",
          "results",
          "conditions"
        ]
      },
      "Money": {
        "properties": {
          "amount": {
            "type": "number",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "currency": {
            "pattern": "^[A-Z]{3}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "amount",
          "currency"
        ]
      }
    }
  },
  "eu.integras.knowledge.practice.published.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.practice.published.v1.json",
    "title": "eu.integras.knowledge.practice.published.v1",
    "description": "A good practice was published; published again, it reads otherwise.",
    "properties": {
      "practice": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "text": {
        "$ref": "#/$defs/PracticeText"
      }
    },
    "type": "object",
    "required": [
      "practice",
      "project",
      "text"
    ],
    "$defs": {
      "PracticeText": {
        "properties": {
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "solution": {
            "type": "string",
            "enum": [
              "service",
              "method",
              "tool",
              "cooperation",
              "legal_or_administrative"
            ]
          },
          "theme": {
            "type": "string",
            "enum": [
              "reception",
              "language",
              "skills",
              "labour_market",
              "self_employment",
              "housing",
              "social_inclusion",
              "empowerment",
              "health"
            ]
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "targetGroup": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          },
          "method": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "results": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "conditions": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "yearlyCosts": {
            "$ref": "#/$defs/Money"
          },
          "pilots": {
            "items": {
              "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
              "type": "string",
              "format": "uuid"
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "solution",
          "theme",
          "territory",
          "country",
          "targetGroup",
          "method",
          "results",
          "conditions"
        ]
      },
      "Money": {
        "properties": {
          "amount": {
            "type": "number",
            "minimum": 0,
            "maximum": 9007199254740991
          },
          "currency": {
            "pattern": "^[A-Z]{3}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "amount",
          "currency"
        ]
      }
    }
  },
  "eu.integras.knowledge.practice.withdrawn.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.practice.withdrawn.v1.json",
    "title": "eu.integras.knowledge.practice.withdrawn.v1",
    "description": "A published practice is no longer held to be good, with the reason.",
    "properties": {
      "practice": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "practice",
      "project",
      "reason"
    ]
  },
  "eu.integras.knowledge.initiative.registered.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.initiative.registered.v1.json",
    "title": "eu.integras.knowledge.initiative.registered.v1",
    "description": "An initiative that the project does not fund is followed from now on.",
    "properties": {
      "initiative": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/InitiativeText"
      }
    },
    "type": "object",
    "required": [
      "initiative",
      "project",
      "after"
    ],
    "$defs": {
      "InitiativeText": {
        "properties": {
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "ledBy": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "since": {
            "type": "string",
            "format": "date"
          },
          "targetGroup": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          },
          "themes": {
            "items": {
              "type": "string",
              "enum": [
                "reception",
                "language",
                "skills",
                "labour_market",
                "self_employment",
                "housing",
                "social_inclusion",
                "empowerment",
                "health"
              ]
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 9,
            "minItems": 1
          },
          "learnt": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "links": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "ledBy",
          "territory",
          "country",
          "since",
          "targetGroup",
          "themes"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.knowledge.initiative.described.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.initiative.described.v1.json",
    "title": "eu.integras.knowledge.initiative.described.v1",
    "description": "What is known of an initiative, or learnt from it, was changed.",
    "properties": {
      "initiative": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/InitiativeText"
      },
      "after": {
        "$ref": "#/$defs/InitiativeText"
      }
    },
    "type": "object",
    "required": [
      "initiative",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "InitiativeText": {
        "properties": {
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "ledBy": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "since": {
            "type": "string",
            "format": "date"
          },
          "targetGroup": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          },
          "themes": {
            "items": {
              "type": "string",
              "enum": [
                "reception",
                "language",
                "skills",
                "labour_market",
                "self_employment",
                "housing",
                "social_inclusion",
                "empowerment",
                "health"
              ]
            },
            "type": "array",
            "uniqueItems": true,
            "maxItems": 9,
            "minItems": 1
          },
          "learnt": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 20000
            }
          },
          "links": {
            "items": {
              "$ref": "#/$defs/EvidenceLink"
            },
            "type": "array",
            "maxItems": 20
          }
        },
        "type": "object",
        "required": [
          "title",
          "ledBy",
          "territory",
          "country",
          "since",
          "targetGroup",
          "themes"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.knowledge.initiative.ended.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.initiative.ended.v1.json",
    "title": "eu.integras.knowledge.initiative.ended.v1",
    "description": "An initiative has ended; said again, on another day.",
    "properties": {
      "initiative": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "on": {
        "type": "string",
        "format": "date"
      }
    },
    "type": "object",
    "required": [
      "initiative",
      "project",
      "on"
    ]
  },
  "eu.integras.knowledge.initiative.withdrawn.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.initiative.withdrawn.v1.json",
    "title": "eu.integras.knowledge.initiative.withdrawn.v1",
    "description": "An initiative is followed no more, with the reason.",
    "properties": {
      "initiative": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "initiative",
      "project",
      "reason"
    ]
  },
  "eu.integras.knowledge.uptake.recorded.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.uptake.recorded.v1.json",
    "title": "eu.integras.knowledge.uptake.recorded.v1",
    "description": "An organisation took a practice or recommendation up, or scaled it up.",
    "properties": {
      "uptake": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/UptakeRecord"
      }
    },
    "type": "object",
    "required": [
      "uptake",
      "project",
      "after"
    ],
    "$defs": {
      "UptakeRecord": {
        "properties": {
          "item": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "itemKind": {
            "type": "string",
            "enum": [
              "practice",
              "recommendation"
            ]
          },
          "kind": {
            "type": "string",
            "enum": [
              "adopted",
              "up_scaled"
            ]
          },
          "organisation": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "document": {
            "$ref": "#/$defs/EvidenceLink"
          },
          "inTime": {
            "type": "boolean"
          }
        },
        "type": "object",
        "required": [
          "item",
          "itemKind",
          "kind",
          "organisation",
          "country",
          "on",
          "document",
          "inTime"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.knowledge.uptake.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.uptake.corrected.v1.json",
    "title": "eu.integras.knowledge.uptake.corrected.v1",
    "description": "What was recorded of an uptake was wrong, and is corrected.",
    "properties": {
      "uptake": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/UptakeRecord"
      },
      "after": {
        "$ref": "#/$defs/UptakeRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "uptake",
      "project",
      "before",
      "after",
      "reason"
    ],
    "$defs": {
      "UptakeRecord": {
        "properties": {
          "item": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "itemKind": {
            "type": "string",
            "enum": [
              "practice",
              "recommendation"
            ]
          },
          "kind": {
            "type": "string",
            "enum": [
              "adopted",
              "up_scaled"
            ]
          },
          "organisation": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "document": {
            "$ref": "#/$defs/EvidenceLink"
          },
          "inTime": {
            "type": "boolean"
          }
        },
        "type": "object",
        "required": [
          "item",
          "itemKind",
          "kind",
          "organisation",
          "country",
          "on",
          "document",
          "inTime"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.knowledge.uptake.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.uptake.voided.v1.json",
    "title": "eu.integras.knowledge.uptake.voided.v1",
    "description": "An uptake was recorded that was none.",
    "properties": {
      "uptake": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/UptakeRecord"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "uptake",
      "project",
      "before",
      "reason"
    ],
    "$defs": {
      "UptakeRecord": {
        "properties": {
          "item": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "itemKind": {
            "type": "string",
            "enum": [
              "practice",
              "recommendation"
            ]
          },
          "kind": {
            "type": "string",
            "enum": [
              "adopted",
              "up_scaled"
            ]
          },
          "organisation": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "document": {
            "$ref": "#/$defs/EvidenceLink"
          },
          "inTime": {
            "type": "boolean"
          }
        },
        "type": "object",
        "required": [
          "item",
          "itemKind",
          "kind",
          "organisation",
          "country",
          "on",
          "document",
          "inTime"
        ]
      },
      "EvidenceLink": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "url": {
            "format": "url",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "title",
          "url"
        ]
      }
    }
  },
  "eu.integras.knowledge.attachment.added.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.attachment.added.v1.json",
    "title": "eu.integras.knowledge.attachment.added.v1",
    "description": "A file was attached to something that is written; the file itself is read where it is kept.",
    "properties": {
      "attachment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "itemKind": {
        "type": "string",
        "enum": [
          "analysis",
          "practice",
          "recommendation",
          "initiative"
        ]
      },
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^(?![.\\s])[^/\\\\\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]*(?<![.\\s])$"
      },
      "mediaType": {
        "pattern": "^[a-z]+\\/[a-z0-9.+-]{1,100}$",
        "type": "string"
      },
      "bytes": {
        "minimum": 1,
        "type": "integer"
      },
      "sha256": {
        "pattern": "^[0-9a-f]{64}$",
        "type": "string"
      }
    },
    "type": "object",
    "required": [
      "attachment",
      "project",
      "item",
      "itemKind",
      "name",
      "mediaType",
      "bytes",
      "sha256"
    ]
  },
  "eu.integras.knowledge.attachment.removed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.attachment.removed.v1.json",
    "title": "eu.integras.knowledge.attachment.removed.v1",
    "description": "An attached file was removed, with the reason; its content is kept nowhere.",
    "properties": {
      "attachment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "itemKind": {
        "type": "string",
        "enum": [
          "analysis",
          "practice",
          "recommendation",
          "initiative"
        ]
      },
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^(?![.\\s])[^/\\\\\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]*(?<![.\\s])$"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "attachment",
      "project",
      "item",
      "itemKind",
      "name",
      "reason"
    ]
  },
  "eu.integras.knowledge.comment.made.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.comment.made.v1.json",
    "title": "eu.integras.knowledge.comment.made.v1",
    "description": "Somebody of the partnership commented on what its authors write.",
    "properties": {
      "role": {
        "type": "string",
        "enum": [
          "pilot_manager",
          "training_organiser",
          "policy_author",
          "country_coordinator",
          "evaluator",
          "lead_partner",
          "partner_system",
          "operator"
        ]
      },
      "text": {
        "type": "string",
        "minLength": 1,
        "maxLength": 5000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      },
      "comment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "itemKind": {
        "type": "string",
        "enum": [
          "analysis",
          "practice",
          "recommendation",
          "initiative"
        ]
      }
    },
    "type": "object",
    "required": [
      "role",
      "text",
      "comment",
      "project",
      "item",
      "itemKind"
    ]
  },
  "eu.integras.knowledge.comment.changed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.comment.changed.v1.json",
    "title": "eu.integras.knowledge.comment.changed.v1",
    "description": "Whoever made a comment says it otherwise.",
    "properties": {
      "before": {
        "type": "string",
        "minLength": 1,
        "maxLength": 5000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      },
      "after": {
        "type": "string",
        "minLength": 1,
        "maxLength": 5000,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      },
      "comment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "itemKind": {
        "type": "string",
        "enum": [
          "analysis",
          "practice",
          "recommendation",
          "initiative"
        ]
      }
    },
    "type": "object",
    "required": [
      "before",
      "after",
      "comment",
      "project",
      "item",
      "itemKind"
    ]
  },
  "eu.integras.knowledge.comment.withdrawn.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.comment.withdrawn.v1.json",
    "title": "eu.integras.knowledge.comment.withdrawn.v1",
    "description": "Whoever made a comment takes it back.",
    "properties": {
      "comment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "itemKind": {
        "type": "string",
        "enum": [
          "analysis",
          "practice",
          "recommendation",
          "initiative"
        ]
      }
    },
    "type": "object",
    "required": [
      "comment",
      "project",
      "item",
      "itemKind"
    ]
  },
  "eu.integras.knowledge.comment.resolved.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.comment.resolved.v1.json",
    "title": "eu.integras.knowledge.comment.resolved.v1",
    "description": "What a comment asked for is settled.",
    "properties": {
      "comment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "itemKind": {
        "type": "string",
        "enum": [
          "analysis",
          "practice",
          "recommendation",
          "initiative"
        ]
      }
    },
    "type": "object",
    "required": [
      "comment",
      "project",
      "item",
      "itemKind"
    ]
  },
  "eu.integras.knowledge.comment.reopened.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.knowledge.comment.reopened.v1.json",
    "title": "eu.integras.knowledge.comment.reopened.v1",
    "description": "What a comment asked for is not settled after all.",
    "properties": {
      "comment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "item": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "itemKind": {
        "type": "string",
        "enum": [
          "analysis",
          "practice",
          "recommendation",
          "initiative"
        ]
      }
    },
    "type": "object",
    "required": [
      "comment",
      "project",
      "item",
      "itemKind"
    ]
  },
  "eu.integras.notifications.subscription.registered.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.notifications.subscription.registered.v1.json",
    "title": "eu.integras.notifications.subscription.registered.v1",
    "description": "A partner system registered where it wants facts to be sent.",
    "properties": {
      "subscription": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "account": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "subscription",
      "account"
    ]
  },
  "eu.integras.notifications.subscription.confirmed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.notifications.subscription.confirmed.v1.json",
    "title": "eu.integras.notifications.subscription.confirmed.v1",
    "description": "The receiver of a subscription answered its challenge: facts are sent from now on.",
    "properties": {
      "subscription": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "account": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "subscription",
      "account"
    ]
  },
  "eu.integras.notifications.subscription.disabled.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.notifications.subscription.disabled.v1.json",
    "title": "eu.integras.notifications.subscription.disabled.v1",
    "description": "Nothing is sent to a subscription any more until its partner confirms it again.",
    "properties": {
      "subscription": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "account": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "reason": {
        "type": "string",
        "enum": [
          "gone",
          "failing",
          "access_ended",
          "asked"
        ]
      }
    },
    "type": "object",
    "required": [
      "subscription",
      "account",
      "reason"
    ]
  },
  "eu.integras.notifications.subscription.closed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.notifications.subscription.closed.v1.json",
    "title": "eu.integras.notifications.subscription.closed.v1",
    "description": "A partner system ended its subscription.",
    "properties": {
      "subscription": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "account": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "subscription",
      "account"
    ]
  },
  "eu.integras.trainings.scheme.planned.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.scheme.planned.v1.json",
    "title": "eu.integras.trainings.scheme.planned.v1",
    "description": "A transnational training was planned.",
    "properties": {
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/SchemeDescription"
      }
    },
    "type": "object",
    "required": [
      "scheme",
      "project",
      "after"
    ],
    "$defs": {
      "SchemeDescription": {
        "properties": {
          "code": {
            "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
            "type": "string"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "kind": {
            "type": "string",
            "enum": [
              "seminar",
              "study_visit",
              "salon",
              "workshop",
              "webinar"
            ]
          },
          "aims": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "organisers": {
            "items": {
              "$ref": "#/$defs/Organiser"
            },
            "type": "array",
            "maxItems": 50,
            "minItems": 1
          },
          "completion": {
            "$ref": "#/$defs/CompletionRule"
          }
        },
        "type": "object",
        "required": [
          "code",
          "title",
          "kind",
          "territory",
          "country",
          "organisers",
          "completion"
        ]
      },
      "Organiser": {
        "properties": {
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "partner",
          "country"
        ]
      },
      "CompletionRule": {
        "properties": {
          "sessions": {
            "maximum": 1000,
            "type": "integer",
            "minimum": 1
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object"
      }
    }
  },
  "eu.integras.trainings.scheme.described.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.scheme.described.v1.json",
    "title": "eu.integras.trainings.scheme.described.v1",
    "description": "The description of a transnational training was changed.",
    "properties": {
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/SchemeDescription"
      },
      "after": {
        "$ref": "#/$defs/SchemeDescription"
      }
    },
    "type": "object",
    "required": [
      "scheme",
      "project",
      "before",
      "after"
    ],
    "$defs": {
      "SchemeDescription": {
        "properties": {
          "code": {
            "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
            "type": "string"
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "kind": {
            "type": "string",
            "enum": [
              "seminar",
              "study_visit",
              "salon",
              "workshop",
              "webinar"
            ]
          },
          "aims": {
            "type": "string",
            "minLength": 1,
            "maxLength": 5000,
            "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
          },
          "territory": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "organisers": {
            "items": {
              "$ref": "#/$defs/Organiser"
            },
            "type": "array",
            "maxItems": 50,
            "minItems": 1
          },
          "completion": {
            "$ref": "#/$defs/CompletionRule"
          }
        },
        "type": "object",
        "required": [
          "code",
          "title",
          "kind",
          "territory",
          "country",
          "organisers",
          "completion"
        ]
      },
      "Organiser": {
        "properties": {
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "partner",
          "country"
        ]
      },
      "CompletionRule": {
        "properties": {
          "sessions": {
            "maximum": 1000,
            "type": "integer",
            "minimum": 1
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object"
      }
    }
  },
  "eu.integras.trainings.scheme.closed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.scheme.closed.v1.json",
    "title": "eu.integras.trainings.scheme.closed.v1",
    "description": "A transnational training is over: no more sessions and registrations.",
    "properties": {
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "scheme",
      "project"
    ]
  },
  "eu.integras.trainings.scheme.cancelled.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.scheme.cancelled.v1.json",
    "title": "eu.integras.trainings.scheme.cancelled.v1",
    "description": "A transnational training does not take place. Each of its sessions was cancelled before.",
    "properties": {
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 500,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "scheme",
      "project"
    ]
  },
  "eu.integras.trainings.scheme.follow-up-opened.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.scheme.follow-up-opened.v1.json",
    "title": "eu.integras.trainings.scheme.follow-up-opened.v1",
    "description": "The follow-up questions of a training are open: whoever took part is asked what has stayed.",
    "properties": {
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "project": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "title": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^[^\\p{Cc}]*$"
      },
      "from": {
        "type": "string",
        "format": "date"
      },
      "to": {
        "type": "string",
        "format": "date"
      }
    },
    "type": "object",
    "required": [
      "scheme",
      "project",
      "title",
      "from",
      "to"
    ]
  },
  "eu.integras.trainings.session.scheduled.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.session.scheduled.v1.json",
    "title": "eu.integras.trainings.session.scheduled.v1",
    "description": "A session of a training was scheduled.",
    "properties": {
      "session": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/SessionPlan"
      }
    },
    "type": "object",
    "required": [
      "session",
      "scheme",
      "after"
    ],
    "$defs": {
      "SessionPlan": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "startsAt": {
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$",
            "type": "string"
          },
          "endsAt": {
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$",
            "type": "string"
          },
          "timeZone": {
            "type": "string"
          },
          "starts": {
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$",
            "type": "string",
            "format": "date-time"
          },
          "ends": {
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$",
            "type": "string",
            "format": "date-time"
          },
          "place": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "capacity": {
            "maximum": 100000,
            "type": "integer",
            "minimum": 1
          }
        },
        "type": "object",
        "required": [
          "title",
          "startsAt",
          "endsAt",
          "timeZone",
          "starts",
          "ends",
          "place",
          "capacity"
        ]
      }
    }
  },
  "eu.integras.trainings.session.rescheduled.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.session.rescheduled.v1.json",
    "title": "eu.integras.trainings.session.rescheduled.v1",
    "description": "A session of a training takes place at another time or place, or for more or fewer people.",
    "properties": {
      "session": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/SessionPlan"
      },
      "after": {
        "$ref": "#/$defs/SessionPlan"
      }
    },
    "type": "object",
    "required": [
      "session",
      "scheme",
      "before",
      "after"
    ],
    "$defs": {
      "SessionPlan": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "startsAt": {
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$",
            "type": "string"
          },
          "endsAt": {
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$",
            "type": "string"
          },
          "timeZone": {
            "type": "string"
          },
          "starts": {
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$",
            "type": "string",
            "format": "date-time"
          },
          "ends": {
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$",
            "type": "string",
            "format": "date-time"
          },
          "place": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "capacity": {
            "maximum": 100000,
            "type": "integer",
            "minimum": 1
          }
        },
        "type": "object",
        "required": [
          "title",
          "startsAt",
          "endsAt",
          "timeZone",
          "starts",
          "ends",
          "place",
          "capacity"
        ]
      }
    }
  },
  "eu.integras.trainings.session.cancelled.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.session.cancelled.v1.json",
    "title": "eu.integras.trainings.session.cancelled.v1",
    "description": "A session of a training does not take place.",
    "properties": {
      "session": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/SessionPlan"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 500,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "session",
      "scheme",
      "before"
    ],
    "$defs": {
      "SessionPlan": {
        "properties": {
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "startsAt": {
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$",
            "type": "string"
          },
          "endsAt": {
            "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$",
            "type": "string"
          },
          "timeZone": {
            "type": "string"
          },
          "starts": {
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$",
            "type": "string",
            "format": "date-time"
          },
          "ends": {
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$",
            "type": "string",
            "format": "date-time"
          },
          "place": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "capacity": {
            "maximum": 100000,
            "type": "integer",
            "minimum": 1
          }
        },
        "type": "object",
        "required": [
          "title",
          "startsAt",
          "endsAt",
          "timeZone",
          "starts",
          "ends",
          "place",
          "capacity"
        ]
      }
    }
  },
  "eu.integras.trainings.registration.made.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.registration.made.v1.json",
    "title": "eu.integras.trainings.registration.made.v1",
    "description": "Somebody registered for a session of a training.",
    "properties": {
      "registration": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "session": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "attendee": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "stakeholder": {
        "$ref": "#/$defs/Stakeholder"
      },
      "state": {
        "type": "string",
        "enum": [
          "registered",
          "waiting"
        ]
      }
    },
    "type": "object",
    "required": [
      "registration",
      "scheme",
      "session",
      "attendee",
      "stakeholder",
      "state"
    ],
    "$defs": {
      "Stakeholder": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "research",
              "public_body",
              "ngo",
              "enterprise",
              "other"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          }
        },
        "type": "object",
        "required": [
          "kind",
          "country"
        ]
      }
    }
  },
  "eu.integras.trainings.registration.promoted.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.registration.promoted.v1.json",
    "title": "eu.integras.trainings.registration.promoted.v1",
    "description": "Somebody who was waiting for a session has a place.",
    "properties": {
      "registration": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "session": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "attendee": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "registration",
      "scheme",
      "session",
      "attendee"
    ]
  },
  "eu.integras.trainings.registration.cancelled.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.registration.cancelled.v1.json",
    "title": "eu.integras.trainings.registration.cancelled.v1",
    "description": "Somebody does not come to a session of a training.",
    "properties": {
      "registration": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "session": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "attendee": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      }
    },
    "type": "object",
    "required": [
      "registration",
      "scheme",
      "session",
      "attendee"
    ]
  },
  "eu.integras.trainings.attendance.recorded.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.attendance.recorded.v1.json",
    "title": "eu.integras.trainings.attendance.recorded.v1",
    "description": "Somebody attended a session of a training.",
    "properties": {
      "attendance": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/AttendanceSnapshot"
      }
    },
    "type": "object",
    "required": [
      "attendance",
      "after"
    ],
    "$defs": {
      "AttendanceSnapshot": {
        "properties": {
          "scheme": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "session": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "attendee": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "method": {
            "type": "string",
            "enum": [
              "list",
              "code",
              "correction"
            ]
          }
        },
        "type": "object",
        "required": [
          "scheme",
          "session",
          "attendee",
          "hours",
          "method"
        ]
      }
    }
  },
  "eu.integras.trainings.attendance.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.attendance.corrected.v1.json",
    "title": "eu.integras.trainings.attendance.corrected.v1",
    "description": "It was put right how long somebody attended a session of a training.",
    "properties": {
      "attendance": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/AttendanceSnapshot"
      },
      "after": {
        "$ref": "#/$defs/AttendanceSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 500,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "attendance",
      "before",
      "after"
    ],
    "$defs": {
      "AttendanceSnapshot": {
        "properties": {
          "scheme": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "session": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "attendee": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "method": {
            "type": "string",
            "enum": [
              "list",
              "code",
              "correction"
            ]
          }
        },
        "type": "object",
        "required": [
          "scheme",
          "session",
          "attendee",
          "hours",
          "method"
        ]
      }
    }
  },
  "eu.integras.trainings.attendance.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.attendance.voided.v1.json",
    "title": "eu.integras.trainings.attendance.voided.v1",
    "description": "An attendance was taken back: it did not happen.",
    "properties": {
      "attendance": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/AttendanceSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 500,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "attendance",
      "before"
    ],
    "$defs": {
      "AttendanceSnapshot": {
        "properties": {
          "scheme": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "session": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "attendee": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "method": {
            "type": "string",
            "enum": [
              "list",
              "code",
              "correction"
            ]
          }
        },
        "type": "object",
        "required": [
          "scheme",
          "session",
          "attendee",
          "hours",
          "method"
        ]
      }
    }
  },
  "eu.integras.trainings.participation.begun.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.participation.begun.v1.json",
    "title": "eu.integras.trainings.participation.begun.v1",
    "description": "Somebody takes part in a training: the first session was attended.",
    "properties": {
      "participation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/ParticipationSnapshot"
      }
    },
    "type": "object",
    "required": [
      "participation",
      "after"
    ],
    "$defs": {
      "ParticipationSnapshot": {
        "properties": {
          "scheme": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "attendee": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "stakeholder": {
            "$ref": "#/$defs/Stakeholder"
          },
          "kind": {
            "type": "string",
            "enum": [
              "seminar",
              "study_visit",
              "salon",
              "workshop",
              "webinar"
            ]
          },
          "joint": {
            "type": "boolean"
          },
          "sessions": {
            "minimum": 1,
            "type": "integer"
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "completedOn": {
            "type": "string",
            "format": "date"
          }
        },
        "type": "object",
        "required": [
          "scheme",
          "attendee",
          "stakeholder",
          "kind",
          "joint",
          "sessions",
          "hours",
          "on"
        ]
      },
      "Stakeholder": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "research",
              "public_body",
              "ngo",
              "enterprise",
              "other"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          }
        },
        "type": "object",
        "required": [
          "kind",
          "country"
        ]
      }
    }
  },
  "eu.integras.trainings.participation.changed.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.participation.changed.v1.json",
    "title": "eu.integras.trainings.participation.changed.v1",
    "description": "A participation in a training comes to something else: another session was attended, has ended, or was put right.",
    "properties": {
      "participation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ParticipationSnapshot"
      },
      "after": {
        "$ref": "#/$defs/ParticipationSnapshot"
      }
    },
    "type": "object",
    "required": [
      "participation",
      "before",
      "after"
    ],
    "$defs": {
      "ParticipationSnapshot": {
        "properties": {
          "scheme": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "attendee": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "stakeholder": {
            "$ref": "#/$defs/Stakeholder"
          },
          "kind": {
            "type": "string",
            "enum": [
              "seminar",
              "study_visit",
              "salon",
              "workshop",
              "webinar"
            ]
          },
          "joint": {
            "type": "boolean"
          },
          "sessions": {
            "minimum": 1,
            "type": "integer"
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "completedOn": {
            "type": "string",
            "format": "date"
          }
        },
        "type": "object",
        "required": [
          "scheme",
          "attendee",
          "stakeholder",
          "kind",
          "joint",
          "sessions",
          "hours",
          "on"
        ]
      },
      "Stakeholder": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "research",
              "public_body",
              "ngo",
              "enterprise",
              "other"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          }
        },
        "type": "object",
        "required": [
          "kind",
          "country"
        ]
      }
    }
  },
  "eu.integras.trainings.participation.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.participation.voided.v1.json",
    "title": "eu.integras.trainings.participation.voided.v1",
    "description": "A participation in a training was taken back with the last attendance.",
    "properties": {
      "participation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/ParticipationSnapshot"
      }
    },
    "type": "object",
    "required": [
      "participation",
      "before"
    ],
    "$defs": {
      "ParticipationSnapshot": {
        "properties": {
          "scheme": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "attendee": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "stakeholder": {
            "$ref": "#/$defs/Stakeholder"
          },
          "kind": {
            "type": "string",
            "enum": [
              "seminar",
              "study_visit",
              "salon",
              "workshop",
              "webinar"
            ]
          },
          "joint": {
            "type": "boolean"
          },
          "sessions": {
            "minimum": 1,
            "type": "integer"
          },
          "hours": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "completedOn": {
            "type": "string",
            "format": "date"
          }
        },
        "type": "object",
        "required": [
          "scheme",
          "attendee",
          "stakeholder",
          "kind",
          "joint",
          "sessions",
          "hours",
          "on"
        ]
      },
      "Stakeholder": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "research",
              "public_body",
              "ngo",
              "enterprise",
              "other"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          }
        },
        "type": "object",
        "required": [
          "kind",
          "country"
        ]
      }
    }
  },
  "eu.integras.trainings.question-set.published.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.question-set.published.v1.json",
    "title": "eu.integras.trainings.question-set.published.v1",
    "description": "A version of the questions of a training was published. Answers are compared within a version only.",
    "properties": {
      "questionSet": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "version": {
        "minimum": 1,
        "type": "integer"
      },
      "after": {
        "$ref": "#/$defs/QuestionSetContent"
      }
    },
    "type": "object",
    "required": [
      "questionSet",
      "scheme",
      "version",
      "after"
    ],
    "$defs": {
      "QuestionSetContent": {
        "properties": {
          "title": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "questions": {
            "items": {
              "$ref": "#/$defs/Question"
            },
            "type": "array",
            "maxItems": 100,
            "minItems": 1
          }
        },
        "type": "object",
        "required": [
          "title",
          "questions"
        ]
      },
      "Question": {
        "properties": {
          "code": {
            "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
            "type": "string"
          },
          "text": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            }
          },
          "kind": {
            "type": "string",
            "enum": [
              "choice",
              "scale",
              "number"
            ]
          },
          "options": {
            "items": {
              "$ref": "#/$defs/AnswerOption"
            },
            "type": "array",
            "maxItems": 20,
            "minItems": 2
          },
          "scale": {
            "$ref": "#/$defs/AnswerScale"
          },
          "range": {
            "$ref": "#/$defs/AnswerRange"
          }
        },
        "type": "object",
        "required": [
          "code",
          "text",
          "kind"
        ]
      },
      "AnswerOption": {
        "properties": {
          "code": {
            "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
            "type": "string"
          },
          "text": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 300
            }
          },
          "points": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "code",
          "text",
          "points"
        ]
      },
      "AnswerScale": {
        "properties": {
          "from": {
            "maximum": 100,
            "type": "integer",
            "minimum": -100
          },
          "to": {
            "maximum": 100,
            "type": "integer",
            "minimum": -100
          },
          "low": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "high": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 24,
            "additionalProperties": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          "reversed": {
            "type": "boolean"
          }
        },
        "type": "object",
        "required": [
          "from",
          "to"
        ]
      },
      "AnswerRange": {
        "properties": {
          "from": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "to": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "right": {
            "$ref": "#/$defs/RightNumber"
          }
        },
        "type": "object",
        "required": [
          "from",
          "to"
        ]
      },
      "RightNumber": {
        "properties": {
          "from": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "to": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          },
          "points": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "from",
          "to",
          "points"
        ]
      }
    }
  },
  "eu.integras.trainings.assessment.answered.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.assessment.answered.v1.json",
    "title": "eu.integras.trainings.assessment.answered.v1",
    "description": "Somebody answered the questions of a training, before it, after it, or some months later.",
    "properties": {
      "assessment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "after": {
        "$ref": "#/$defs/AssessmentSnapshot"
      }
    },
    "type": "object",
    "required": [
      "assessment",
      "after"
    ],
    "$defs": {
      "AssessmentSnapshot": {
        "properties": {
          "scheme": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "questionSet": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "version": {
            "minimum": 1,
            "type": "integer"
          },
          "comparison": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "attendee": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "stakeholder": {
            "$ref": "#/$defs/Stakeholder"
          },
          "moment": {
            "type": "string",
            "enum": [
              "before",
              "after",
              "follow_up"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "answers": {
            "items": {
              "$ref": "#/$defs/QuestionAnswer"
            },
            "type": "array",
            "maxItems": 100
          },
          "score": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "scheme",
          "questionSet",
          "version",
          "comparison",
          "attendee",
          "stakeholder",
          "moment",
          "on",
          "answers"
        ]
      },
      "Stakeholder": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "research",
              "public_body",
              "ngo",
              "enterprise",
              "other"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          }
        },
        "type": "object",
        "required": [
          "kind",
          "country"
        ]
      },
      "QuestionAnswer": {
        "properties": {
          "question": {
            "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
            "type": "string"
          },
          "answer": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "points": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "question",
          "answer",
          "points"
        ]
      }
    }
  },
  "eu.integras.trainings.assessment.corrected.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.assessment.corrected.v1.json",
    "title": "eu.integras.trainings.assessment.corrected.v1",
    "description": "It was put right what somebody answered to the questions of a training.",
    "properties": {
      "assessment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/AssessmentSnapshot"
      },
      "after": {
        "$ref": "#/$defs/AssessmentSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 500,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "assessment",
      "before",
      "after"
    ],
    "$defs": {
      "AssessmentSnapshot": {
        "properties": {
          "scheme": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "questionSet": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "version": {
            "minimum": 1,
            "type": "integer"
          },
          "comparison": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "attendee": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "stakeholder": {
            "$ref": "#/$defs/Stakeholder"
          },
          "moment": {
            "type": "string",
            "enum": [
              "before",
              "after",
              "follow_up"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "answers": {
            "items": {
              "$ref": "#/$defs/QuestionAnswer"
            },
            "type": "array",
            "maxItems": 100
          },
          "score": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "scheme",
          "questionSet",
          "version",
          "comparison",
          "attendee",
          "stakeholder",
          "moment",
          "on",
          "answers"
        ]
      },
      "Stakeholder": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "research",
              "public_body",
              "ngo",
              "enterprise",
              "other"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          }
        },
        "type": "object",
        "required": [
          "kind",
          "country"
        ]
      },
      "QuestionAnswer": {
        "properties": {
          "question": {
            "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
            "type": "string"
          },
          "answer": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "points": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "question",
          "answer",
          "points"
        ]
      }
    }
  },
  "eu.integras.trainings.assessment.voided.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.assessment.voided.v1.json",
    "title": "eu.integras.trainings.assessment.voided.v1",
    "description": "Answers to the questions of a training were taken back.",
    "properties": {
      "assessment": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "before": {
        "$ref": "#/$defs/AssessmentSnapshot"
      },
      "reason": {
        "type": "string",
        "minLength": 1,
        "maxLength": 500,
        "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$"
      }
    },
    "type": "object",
    "required": [
      "assessment",
      "before"
    ],
    "$defs": {
      "AssessmentSnapshot": {
        "properties": {
          "scheme": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "questionSet": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "version": {
            "minimum": 1,
            "type": "integer"
          },
          "comparison": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "attendee": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          },
          "stakeholder": {
            "$ref": "#/$defs/Stakeholder"
          },
          "moment": {
            "type": "string",
            "enum": [
              "before",
              "after",
              "follow_up"
            ]
          },
          "on": {
            "type": "string",
            "format": "date"
          },
          "answers": {
            "items": {
              "$ref": "#/$defs/QuestionAnswer"
            },
            "type": "array",
            "maxItems": 100
          },
          "score": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "scheme",
          "questionSet",
          "version",
          "comparison",
          "attendee",
          "stakeholder",
          "moment",
          "on",
          "answers"
        ]
      },
      "Stakeholder": {
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "research",
              "public_body",
              "ngo",
              "enterprise",
              "other"
            ]
          },
          "country": {
            "pattern": "^[A-Z]{2}$",
            "type": "string"
          },
          "partner": {
            "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
            "type": "string",
            "format": "uuid"
          }
        },
        "type": "object",
        "required": [
          "kind",
          "country"
        ]
      },
      "QuestionAnswer": {
        "properties": {
          "question": {
            "pattern": "^[A-Z0-9][A-Z0-9-]{1,39}$",
            "type": "string"
          },
          "answer": {
            "type": "string",
            "minLength": 1,
            "maxLength": 40,
            "pattern": "^[^\\p{Cc}]*$"
          },
          "points": {
            "pattern": "^-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?$",
            "type": "string"
          }
        },
        "type": "object",
        "required": [
          "question",
          "answer",
          "points"
        ]
      }
    }
  },
  "eu.integras.trainings.certificate.issued.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.certificate.issued.v1.json",
    "title": "eu.integras.trainings.certificate.issued.v1",
    "description": "A completed participation in a training was certified. Neither the name nor the verification code is told.",
    "properties": {
      "certificate": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "participation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "attendee": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "on": {
        "type": "string",
        "format": "date"
      }
    },
    "type": "object",
    "required": [
      "certificate",
      "participation",
      "scheme",
      "attendee",
      "on"
    ]
  },
  "eu.integras.trainings.certificate.revoked.v1": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "https://integras.eu/schemas/eu.integras.trainings.certificate.revoked.v1.json",
    "title": "eu.integras.trainings.certificate.revoked.v1",
    "description": "A certificate is not valid any more: it was withdrawn, or the participation is no longer completed.",
    "properties": {
      "certificate": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "participation": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "scheme": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "attendee": {
        "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        "type": "string",
        "format": "uuid"
      },
      "cause": {
        "type": "string",
        "enum": [
          "completion_voided",
          "withdrawn"
        ]
      }
    },
    "type": "object",
    "required": [
      "certificate",
      "participation",
      "scheme",
      "attendee",
      "cause"
    ]
  }
};
