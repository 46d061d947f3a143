"use client";

import { Bar, BarChart, ResponsiveContainer, Tooltip, YAxis } from "recharts";

const dayName = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });
const count = new Intl.NumberFormat("en");

type Day = { day: string; value: number };

/** One figure by day. Pointing at a day in one chart points at it in its neighbours. */
export function FigureChart({ name, colour, days }: { name: string; colour: string; days: Day[] }) {
  const first = days[0];
  return (
    <div aria-hidden className="px-5 pt-5 pb-4 sm:px-6">
      <div className="h-24 border-b">
        <ResponsiveContainer
          width="100%"
          height="100%"
          initialDimension={{ width: 300, height: 96 }}
        >
          <BarChart
            data={days}
            syncId="figures"
            accessibilityLayer={false}
            margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
            barCategoryGap="18%"
          >
            <YAxis hide domain={[0, (max: number) => Math.max(max, 4)]} />
            <Tooltip
              cursor={{ fill: "var(--muted)" }}
              isAnimationActive={false}
              content={({ active, payload }) => (
                <DayTooltip
                  day={active ? (payload[0]?.payload as Day | undefined) : undefined}
                  name={name}
                />
              )}
            />
            <Bar dataKey="value" fill={colour} radius={[3, 3, 0, 0]} isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
      <div className="flex justify-between pt-2 text-xs text-muted-foreground">
        <span>{first && dayName.format(new Date(first.day))}</span>
        <span>Today</span>
      </div>
    </div>
  );
}

function DayTooltip({ day, name }: { day: Day | undefined; name: string }) {
  if (!day) return null;
  return (
    <div className="rounded-lg border bg-popover px-3 py-2 text-xs shadow-overlay">
      <p className="text-muted-foreground">{dayName.format(new Date(day.day))}</p>
      <p className="font-medium tabular-nums">
        {count.format(day.value)} {name.toLowerCase()}
      </p>
    </div>
  );
}
