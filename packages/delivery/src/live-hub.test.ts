import { expect, test } from "vitest";
import { createEventIds, LiveHub } from "./live-hub";

const decoder = new TextDecoder();

function listener() {
  const heard: string[] = [];
  return {
    heard,
    client: {
      send: (bytes: Uint8Array) => {
        const text = decoder.decode(bytes);
        heard.push(`${/^event: (.*)$/m.exec(text)?.[1]} ${/"id":"(.*)"/.exec(text)?.[1] ?? ""}`);
      },
      end: () => {},
    },
  };
}

function join(hub: LiveHub, after: string | null): string[] {
  const { client, heard } = listener();
  hub.join(client, after);
  return heard;
}

const retract = (id: string) => ({ type: "retract", data: { id } }) as const;

test("replays what came after an id, and then what comes", () => {
  const ids = createEventIds("a");
  const hub = new LiveHub(ids, ids.last());
  const start = hub.cursor();
  hub.emit(retract("one"));
  const afterOne = hub.cursor();
  hub.emit(retract("two"));
  const all = join(hub, start);
  const some = join(hub, afterOne);
  const none = join(hub, hub.cursor());
  const fresh = join(hub, null);
  hub.emit(retract("three"));
  expect(all).toEqual(["retract one", "retract two", "retract three"]);
  expect(some).toEqual(["retract two", "retract three"]);
  expect(none).toEqual(["retract three"]);
  expect(fresh).toEqual(["retract three"]);
});

test("tells a page to fetch again when its id is of another process, of the future or nonsense", () => {
  const ids = createEventIds("a");
  const hub = new LiveHub(ids, ids.last());
  for (const id of ["b-0", "a-99", "a-", "a-x", "", "a-1e1", "-"]) {
    expect(join(hub, id)).toEqual(["config "]);
  }
});

test("tells a page to fetch again when the ring has forgotten what it missed", () => {
  const ids = createEventIds("a");
  const hub = new LiveHub(ids, ids.last());
  const start = hub.cursor();
  for (let i = 0; i < 100; i++) hub.emit(retract(`${i}`));
  expect(join(hub, start)).toHaveLength(100);
  hub.emit(retract("100"));
  expect(join(hub, start)).toEqual(["config "]);
  expect(join(hub, "a-1")).toHaveLength(100);
});

test("tells a page to fetch again rather than replay very much", () => {
  const ids = createEventIds("a");
  const hub = new LiveHub(ids, ids.last());
  const start = hub.cursor();
  for (let i = 0; i < 4; i++) hub.emit(retract("x".repeat(10_000)));
  expect(join(hub, start)).toEqual(["config "]);
});

test("events of other hubs leave no gap", () => {
  const ids = createEventIds("a");
  const one = new LiveHub(ids, ids.last());
  const two = new LiveHub(ids, ids.last());
  one.emit(retract("one"));
  const cursor = ids.id(ids.last());
  two.emit(retract("two"));
  expect(join(one, cursor)).toEqual([]);
  expect(join(two, cursor)).toEqual(["retract two"]);
  expect(two.cursor()).toBe("a-2");
  expect(one.cursor()).toBe("a-1");
});
