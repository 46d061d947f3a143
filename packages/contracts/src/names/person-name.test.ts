import { expect, it, test } from "vitest";
import { firstPerson, personName } from "./person-name";

const firstName = (fullName: unknown) => personName(fullName)?.name ?? null;

test.each([
  ["Jenny Rosen", "Jenny"],
  ["  Jenny   Rosen ", "Jenny"],
  ["Cher", "Cher"],
  ["Dr. Ana María van der Berg", "Ana"],
  ["Prof. Dr. Karl Meier", "Karl"],
  ["Herr Jürgen Müller", "Jürgen"],
  ["MR JOHN SMITH", "John"],
  ["Mrs. Jane Doe", "Jane"],
  ["JANE DOE", "Jane"],
  ["jane doe", "Jane"],
  ["JEAN-LUC PICARD", "Jean-Luc"],
  ["anne-marie dupont", "Anne-Marie"],
  ["McKenzie Jones", "McKenzie"],
  ["D'Arcy Short", "D'Arcy"],
  ["Doe, Jane", "Jane"],
  ["Doe, Dr. Jane M.", "Jane"],
  ["van der Berg, Jan", "Jan"],
  ["Jane Doe, MD", "Jane"],
  ["John Smith, Jr.", "John"],
  ["DUPONT Marie", "Marie"],
  ["Marie DUPONT", "Marie"],
  ["Jane (work) Doe", "Jane"],
  ["Jane 🎉 Doe", "Jane"],
  ["🎉 Jane", "Jane"],
  ["Zoë O’Hara", "Zoë"],
  ["Иван Петров", "Иван"],
  ["МАРИЯ ИВАНОВА", "Мария"],
  ["Γιώργος Παπαδόπουλος", "Γιώργος"],
  ["محمد علي", "محمد"],
  ["ანა ბერიძე", "ანა"],
  ["प्रिया शर्मा", "प्रिया"],
  ["สมชาย ใจดี", "สมชาย"],
  ["Al Pacino", "Al"],
  ["Phil Collins", "Phil"],
  ["JANE doe", "Jane"],
  ["Don Johnson", "Don"],
])("calls %j %j", (full, first) => expect(firstName(full)).toBe(first));

test.each([
  ["山田 太郎", "太郎"],
  ["山田\u3000太郎 様", "太郎"],
  ["ジョン・スミス", "ジョン"],
  ["김 민준", "민준"],
  ["王 小明", "小明"],
])("takes the given part, the last, of %j", (full, first) => expect(firstName(full)).toBe(first));

test.each(["山田太郎", "山田太郎様", "김민준", "민준 김", "Wei 伟 Zhang", "王小明 Wang"])(
  "publishes nothing of %j, where the family name cannot be told apart",
  (full) => expect(firstName(full)).toBeNull(),
);

test.each([
  "",
  "   ",
  null,
  undefined,
  42,
  {},
  "jane.doe@example.com",
  "Jane jane@example.com",
  "J4ne",
  "+49 170 1234567",
  "4242424242424242",
  "https://evil.example",
  "www.evil.com",
  "Visit Evil.com now",
  "<script>alert(1)</script>",
  "<b>Jane</b> Doe",
  "SMITH/JANE",
  "J. Doe",
  "JD Smith",
  "LI Wei",
  "J.R.R. Tolkien",
  "Herr Müller",
  "Mrs. Doe",
  "Dr. Müller",
  "Doe,",
  "Smith, Jr.",
  "van der Berg",
  "Müller GmbH",
  "Smith & Sons",
  "Acme Holdings Ltd.",
  "Guest",
  "Dr.",
  "-",
  "🎉🎉",
  "\u202e\u200f",
])("calls %j nobody", (full) => expect(firstName(full)).toBeNull());

it("takes control characters and marks of direction out of the name", () => {
  expect(firstName("\u202eJa\u0000ne\u2066 Doe")).toBe("Jane");
  expect(firstName("\u202eJane\u202c Doe")).toBe("Jane");
  expect(firstName("Jane\ud800 Doe")).toBe("Jane");
});

it("cuts a name of 10,000 characters at 40 code points", () => {
  expect(firstName(`A${"b".repeat(9_999)}`)).toBe(`A${"b".repeat(39)}`);
  expect([...(firstName(`𐐔${"𐐯".repeat(9_999)}`) ?? "")]).toHaveLength(40);
});

it("limits the marks stacked on a letter", () => {
  expect(firstName(`Ja${"\u0300\u0316".repeat(500)}ne`)?.length).toBeLessThan(10);
});

test.each([
  ["Jenny Rosen", "R"],
  ["Dr. Ana María van der Berg", "B"],
  ["Jane D.", "D"],
  ["jane doe", "D"],
  ["Doe, Jane", "D"],
  ["van der Berg, Jan", "B"],
  ["García López, Ana", "G"],
  ["DUPONT Marie", "D"],
  ["Marie MARTIN LEROY", "M"],
  ["Jane Doe, MD", "D"],
  ["John Smith Jr.", "S"],
  ["John Ma", "M"],
  ["Jane Smith-Jones", "S"],
  ["Conan O'Brien", "O"],
  ["Omar al-Rashid", "R"],
  ["Jean d'Ormesson", "O"],
  ["Åsa Öberg", "Ö"],
  ["Иван Петров", "П"],
  ["Γιώργος Παπαδόπουλος", "Π"],
  ["Cher", null],
  ["Jane (work)", null],
  ["محمد علي", null],
  ["ანა ბერიძე", null],
  ["สมชาย ใจดี", null],
  ["山田 太郎", null],
  ["김 민준", null],
  ["ジョン・スミス", null],
])("knows of %j the family's initial %j", (full, initial) =>
  expect(personName(full)?.initial).toBe(initial),
);

it("takes the first of several names that is a person's", () => {
  expect(firstPerson([null, "", "Acme GmbH", "Ana Li", "Jenny Rosen"])).toEqual({
    name: "Ana",
    initial: "L",
  });
  expect(firstPerson([])).toEqual({ name: null, initial: null });
});
