// All in lower case, without full stops and apostrophes. Only words that are hardly anybody's name:
// "Don", "Lady" and "Van" are not among them.

const words = (text: string) => new Set(text.trim().split(/\s+/));

export const honorifics = words(`
  mr mrs ms mx miss mister dr prof professor doctor sir madam rev
  herr frau fräulein hr fr dipl-ing ing mag
  monsieur madame mademoiselle m mme mlle
  señor señora señorita sr sra srta dña
  signor signora signorina sig sigra dott dottssa avv
  dhr mevr mevrouw meneer
  senhor senhora
  pan pani
`);

/** What may follow a comma without being a name. */
export const suffixes = words(`
  jr sr ii iii iv v md phd dds esq mba msc bsc ba ma cpa rn llm mag bakk dipl-ing
`);

/** Begin a family name, unless somebody's whole name is written in lower case. */
export const familyParticles = words(`
  van von der den de del della di da dos das du la le les ter ten zu zum zur af av bin ibn al el
`);

export const businessWords = words(`
  gmbh mbh ag kg ohg ug ltd limited llc llp inc incorporated corp corporation company co plc
  sarl sas sasu eurl srl spa bv nv vof aps ab oy oyj pty pte sro doo kft zrt
  group holding holdings services solutions studio studios shop store foundation association
  university school verein stiftung ev
`);

/** What forms and shop software put where nobody gave a name. */
export const placeholders = words(`
  null undefined none unknown anonymous guest customer user cardholder name
`);
