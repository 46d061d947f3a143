export type Buyer = { firstName: string; lastName: string; city: string; country: string };

const firstNames =
  "Mara Jonas Amélie Tomás Ingrid Kofi Yuki Priya Luca Noor Elena Mateo Freya Omar Hana Théo".split(
    " ",
  );
const lastNames =
  "Lindqvist Becker Moreau Silva Haugen Mensah Tanaka Nair Romano Haddad Petrova Vega".split(" ");

const places: readonly (readonly [city: string, country: string])[] = [
  ["Berlin", "DE"],
  ["Lisbon", "PT"],
  ["Bergen", "NO"],
  ["Lyon", "FR"],
  ["Kyoto", "JP"],
  ["Edinburgh", "GB"],
  ["Ljubljana", "SI"],
  ["Vancouver", "CA"],
  ["Oaxaca", "MX"],
  ["Accra", "GH"],
  ["Wellington", "NZ"],
  ["Boulder", "US"],
];

/** A buyer who does not exist. `random` is like `Math.random`. */
export function inventBuyer(random: () => number): Buyer {
  const [city, country] = pick(places, random);
  return {
    firstName: pick(firstNames, random),
    lastName: pick(lastNames, random),
    city,
    country,
  };
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("Nothing to pick from, or a random number of 1 or more");
  return item;
}
