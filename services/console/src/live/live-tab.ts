import { randomId } from '../api/random-id.js';
import { canShare, type Leadership, seekLeadership, showLife } from './leadership.js';
import { LiveLeader } from './live-leader.js';
import type { TabMessage } from './tab-messages.js';
import type { Topics } from './topics.js';

/** A tab nobody looks at for this long stops asking, and catches up when it is looked at again. */
const asleepAfterMs = 5 * 60_000;

/** This tab among the tabs of its browser: it says what it wants and hears what comes, whoever leads. */
export class LiveTab {
  private readonly id = randomId();
  private readonly channel: BroadcastChannel | undefined;
  private readonly leadership: Leadership;
  private readonly life: Leadership;
  private leader: LiveLeader | undefined;
  private topics: Topics = {};
  private awake = true;
  /** The leader is told of this tab only once it can also see it go. */
  private isAlive = false;
  private fallingAsleep: ReturnType<typeof setTimeout> | undefined;

  constructor(
    account: string,
    private readonly take: (message: TabMessage) => void,
  ) {
    const name = `integras:live:${account}`;
    if (canShare()) {
      this.channel = new BroadcastChannel(name);
      this.channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => this.hear(data));
    }
    this.life = showLife(this.id, () => {
      this.isAlive = true;
      this.say();
    });
    this.leadership = seekLeadership(name, () => this.lead());
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  want(topics: Topics): void {
    this.topics = topics;
    this.say();
  }

  /** Tells the other tabs of this person that the session is over. */
  signOut(): void {
    this.channel?.postMessage({ kind: 'signed-out' } satisfies TabMessage);
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.onVisibility);
    clearTimeout(this.fallingAsleep);
    this.leader?.stop();
    this.leadership.leave();
    this.life.leave();
    this.channel?.close();
  }

  private lead(): void {
    this.leader = new LiveLeader((message) => {
      this.channel?.postMessage(message);
      this.pass(message);
    });
    this.channel?.postMessage({ kind: 'who-wants' } satisfies TabMessage);
    this.say();
  }

  private say(): void {
    if (!this.isAlive) return;
    const wish = { kind: 'want', tab: this.id, topics: this.topics, awake: this.awake } as const;
    if (this.leader) this.leader.hear(wish);
    else this.channel?.postMessage(wish satisfies TabMessage);
  }

  private hear(message: TabMessage): void {
    if (message.kind === 'want') this.leader?.hear(message);
    else if (message.kind === 'who-wants') this.say();
    else this.pass(message);
  }

  private pass(message: TabMessage): void {
    if (message.kind === 'news' && message.to !== undefined && message.to !== this.id) return;
    this.take(message);
  }

  private readonly onVisibility = () => {
    clearTimeout(this.fallingAsleep);
    if (document.visibilityState === 'hidden') {
      this.fallingAsleep = setTimeout(() => this.setAwake(false), asleepAfterMs);
    } else {
      this.setAwake(true);
    }
  };

  private setAwake(awake: boolean): void {
    if (this.awake === awake) return;
    this.awake = awake;
    this.say();
  }
}
