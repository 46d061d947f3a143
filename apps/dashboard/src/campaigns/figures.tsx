import type { DayFigures } from "@growflyer/services/figures/overview";
import { Card } from "@/ui/card";
import { FigureChart } from "./figure-chart";

const count = new Intl.NumberFormat("en");
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

const figures = [
  { key: "impressions", name: "Impressions", colour: "var(--chart-1)" },
  { key: "clicks", name: "Clicks", colour: "var(--chart-2)" },
  { key: "conversions", name: "Conversions", colour: "var(--chart-3)" },
] as const;

/** The last 14 days: totals with a chart each, because a hundred views and one sale share no scale. */
export function Figures({ byDay }: { byDay: DayFigures[] }) {
  const total = (key: "impressions" | "clicks" | "conversions") =>
    byDay.reduce((sum, day) => sum + day[key], 0);
  const impressions = total("impressions");
  const hints = {
    impressions: "Popups seen by visitors",
    clicks:
      impressions > 0
        ? `${percent.format(total("clicks") / impressions)} of all impressions`
        : "On a popup",
    conversions: "Purchases, without refunds",
  };
  return (
    <section aria-labelledby="figures" className="grid gap-4">
      <h2 id="figures" className="text-base font-semibold tracking-tight">
        The last 14 days
      </h2>
      <div className="grid gap-4 lg:grid-cols-3">
        {figures.map(({ key, name, colour }) => (
          <Card key={key} aria-label={name} className="min-w-0">
            <dl className="grid gap-1 px-5 pt-5 sm:px-6 sm:pt-6">
              <dt className="text-sm font-medium text-muted-foreground">{name}</dt>
              <dd className="text-3xl font-semibold tracking-tight tabular-nums">
                {count.format(total(key))}
              </dd>
              <dd className="text-sm text-muted-foreground">{hints[key]}</dd>
            </dl>
            <FigureChart
              name={name}
              colour={colour}
              days={byDay.map((day) => ({ day: day.day, value: day[key] }))}
            />
          </Card>
        ))}
      </div>
      <FiguresTable byDay={byDay} />
    </section>
  );
}

/** The same figures for those who cannot see the charts. */
function FiguresTable({ byDay }: { byDay: DayFigures[] }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Impressions, clicks and conversions by day (UTC)</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            {figures.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byDay.map((day) => (
            <tr key={day.day}>
              <th scope="row">{day.day}</th>
              {figures.map(({ key }) => (
                <td key={key}>{day[key]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
