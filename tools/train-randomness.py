#!/usr/bin/env python3
"""Trains the measure of randomness (src/LeakGate.Analyzers/Catalogues/randomness.tsv).

Natural text: identifiers, words, paths and sentences from the XML documentation that every .NET SDK carries in packs/Microsoft.NETCore.App.Ref,
rewritten in the cases that code uses. Random text: keys drawn from a seeded generator in the alphabets that providers use. Same input, same output;
standard library only. Usage: train-randomness.py <folder of XML documentation> > randomness.tsv
"""
import glob
import math
import os
import random
import re
import sys

SEED = 20221007
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SCALE = "0123456789abcdefghijklmnopqrstuvwxyz"
RANDOM_ALPHABETS = [
    LETTERS + LETTERS.upper() + "0123456789",
    LETTERS + LETTERS.upper() + "0123456789+/",
    LETTERS + LETTERS.upper() + "0123456789-_",
    "0123456789abcdef",
    "0123456789ABCDEF",
    LETTERS + "0123456789",
    LETTERS.upper() + "0123456789",
    LETTERS.upper() + "234567",
    LETTERS,
    LETTERS + LETTERS.upper(),
]


def read_corpus(folder):
    names, sentences = set(), set()
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.xml"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        names.update(re.findall(r'name="[A-Z]:([A-Za-z0-9_.]{4,80})', text))
        sentences.update(s.strip() for s in re.findall(r">([A-Z][^<>{}]{10,80})<", text))
    return sorted(names), sorted(sentences)


def naturals(names, sentences, rng, count):
    out = []
    for _ in range(count):
        kind = rng.randrange(10)
        name = rng.choice(names).split(".")
        last = name[-1].strip("_#") or "Value"
        parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+|\d+", last) or [last]
        if kind == 0:
            text = ".".join(name[-rng.randint(1, 4):])
        elif kind == 1:
            text = last
        elif kind == 2:
            text = "_".join(parts).upper()
        elif kind == 3:
            text = "-".join(parts).lower()
        elif kind == 4:
            text = "".join(parts).lower()
        elif kind == 5:
            text = "/".join(name[-3:]).lower()
        elif kind == 6:
            words = rng.choice(sentences).split()
            text = " ".join(words[: rng.randint(2, 9)])
        elif kind == 7:
            text = last + str(rng.randint(1, 2100))
        elif kind == 8:
            text = parts[0].lower() + "".join(parts[1:]) + rng.choice(["", "1", "_v2", "2019", "Id", "-01"])
        else:
            text = "_".join(parts).lower() + rng.choice(["", "_1", "_2024"])
        if len(text) >= 6:
            out.append(text)
    return out


def randoms(rng, count):
    out = []
    for _ in range(count):
        alphabet = rng.choice(RANDOM_ALPHABETS)
        length = rng.choice([8, 10, 12, 16, 16, 20, 20, 24, 24, 30, 32, 32, 32, 36, 40, 40, 44, 48, 64])
        if len(alphabet) == 26:
            length = max(length, 16)
        text = "".join(rng.choice(alphabet) for _ in range(length))
        out.append(text + ("=" if "+" in alphabet and rng.random() < 0.3 else ""))
    return out


def train_bigrams(texts):
    counts = [[1.0] * 26 for _ in range(26)]
    for text in texts:
        lower = text.lower()
        for first, second in zip(lower, lower[1:]):
            if first in LETTERS and second in LETTERS:
                counts[ord(first) - 97][ord(second) - 97] += 1
    total = sum(map(sum, counts))
    # log2 of how much commoner than chance, in half bits, from -9 to +9
    return [[max(0, min(35, round(2 * math.log2(c / total * 676)) + 18)) for c in row] for row in counts]


def features(text, bigrams):
    """Mirrored, number by number, in Randomness.cs."""
    score = pairs = breaks = digits = letters = vowels = 0
    seen = set()
    for i, c in enumerate(text):
        seen.add(c)
        lower = c.lower()
        is_letter = lower in LETTERS
        if c in "0123456789":
            digits += 1
        if is_letter:
            letters += 1
            vowels += lower in "aeiou"
        if i == 0:
            continue
        before = text[i - 1]
        before_lower = before.lower()
        before_letter = before_lower in LETTERS
        if is_letter and before_letter:
            hump = before.islower() and c.isupper()
            if hump:
                # A capital after a small letter starts a word, unless no small letter follows it.
                if i + 1 == len(text) or not text[i + 1].islower():
                    breaks += 1
            else:
                score += bigrams[ord(before_lower) - 97][ord(lower) - 97] - 18
                pairs += 1
        elif (is_letter and before in "0123456789") or (before_letter and c in "0123456789"):
            breaks += 1
    n = len(text)
    return [
        1.0,
        score / pairs / 4 if pairs else -0.5,
        10.0 * breaks / n,
        4.0 * digits / n,
        math.log2(n) - 4,
        10.0 * (vowels / letters - 0.38) if letters else 0.0,
        4.0 * len(seen) / min(n, 24) - 2,
        float(n) * breaks / n / 4,
    ]


def train(rows, rng, rounds=40):
    weights = [0.0] * len(rows[0][0])
    for round_number in range(rounds):
        rng.shuffle(rows)
        rate = 0.05 / (1 + round_number * 0.3)
        for x, y in rows:
            z = max(-30, min(30, sum(a * b for a, b in zip(weights, x))))
            error = y - 1 / (1 + math.exp(-z))
            for i, value in enumerate(x):
                weights[i] += rate * (error * value - 0.0005 * weights[i])
    return weights


def main():
    rng = random.Random(SEED)
    names, sentences = read_corpus(sys.argv[1])
    bigrams = train_bigrams(naturals(names, sentences, rng, 120000))
    rows = [(features(t, bigrams), 0) for t in naturals(names, sentences, rng, 16000)] + [(features(t, bigrams), 1) for t in randoms(rng, 16000)]
    rng.shuffle(rows)
    held = rows[:6000]
    weights = [round(w, 3) for w in train(rows[6000:], rng)]
    right = [0, 0]
    for x, y in held:
        z = sum(a * b for a, b in zip(weights, x))
        right[y] += (z > 0) == (y == 1)
    totals = [sum(1 for _, y in held if y == label) for label in (0, 1)]
    print(f"held out: natural {right[0]}/{totals[0]}, random {right[1]}/{totals[1]}", file=sys.stderr)
    print("# The measure of randomness: written by tools/train-randomness.py; see docs/verdict.md.")
    print("# bigram rows: for each second letter a-z, half bits above chance, 0-9a-z standing for -18 to 17.")
    print("row\tvalue")
    for letter, row in zip(LETTERS, bigrams):
        print(f"bigram-{letter}\t{''.join(SCALE[v] for v in row)}")
    for name, weight in zip(["bias", "bigrams", "break-share", "digit-share", "length", "vowels", "distinct", "breaks"], weights):
        print(f"weight-{name}\t{weight:.3f}")


if __name__ == "__main__":
    main()
