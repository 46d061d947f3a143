"use client";

import type { FeedConversion } from "@growflyer/contracts/feed";
import type { TypedSettings } from "@growflyer/contracts/notification";
import { type RefObject, useEffect, useRef, useState } from "react";
import { cn } from "@/ui/cn";
import { toFeedForm } from "./feed-form";

export type Device = "desktop" | "phone";

/** The page inside of the frame, in CSS pixels; it is scaled down to what room there is. */
const pages = {
  desktop: { width: 820, height: 560 },
  phone: { width: 375, height: 440 },
} as const;

/**
 * The built widget itself, in a frame without an origin of its own, so that nothing in it can
 * reach the dashboard. `plays` counts up to let the popup come and go once.
 */
export function PopupPreview({
  shown,
  conversion,
  device = "desktop",
  dark = false,
  plays = 0,
  className,
}: {
  /** Its type and settings. */
  shown: TypedSettings;
  /** Null for a type that shows none. */
  conversion: FeedConversion | null;
  device?: Device;
  dark?: boolean;
  plays?: number;
  className?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useWidth(box);
  const notification = toFeedForm(shown);
  usePosts(frame, { type: "growflyer:preview", notification, conversion, dark });
  useEffect(() => {
    if (plays > 0) post(frame.current, { type: "growflyer:play" });
  }, [plays]);
  const { width, height } = pages[device];
  return (
    <div
      ref={box}
      className={cn(
        "relative mx-auto overflow-hidden border bg-[#f4f5f7] shadow-card",
        device === "phone" ? "rounded-[2rem]" : "rounded-2xl",
        className,
      )}
      style={{ width: `min(100%, ${width}px)`, aspectRatio: `${width} / ${height}` }}
    >
      <iframe
        ref={frame}
        src="/preview/frame"
        title="Preview"
        sandbox="allow-scripts"
        className="absolute top-0 left-0 max-w-none origin-top-left border-0"
        style={{
          width,
          height,
          transform: `scale(${(room ?? 0) / width})`,
          visibility: room ? "visible" : "hidden",
        }}
      />
    </div>
  );
}

/** Posts the message now, with every change, and when the frame says that it listens. */
function usePosts(frame: RefObject<HTMLIFrameElement | null>, message: object) {
  const text = JSON.stringify(message);
  useEffect(() => {
    const send = () => post(frame.current, JSON.parse(text));
    const onMessage = (event: MessageEvent) => {
      if (event.source !== frame.current?.contentWindow) return;
      if (event.data?.type === "growflyer:ready") send();
    };
    addEventListener("message", onMessage);
    send();
    return () => removeEventListener("message", onMessage);
  }, [frame, text]);
}

/** The frame's origin is opaque: no address but "*" would reach it. What is posted is no secret. */
function post(frame: HTMLIFrameElement | null, message: object): void {
  frame?.contentWindow?.postMessage(message, "*");
}

/** The width inside of the box's border, followed as it changes; null until it is known. */
function useWidth(box: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
