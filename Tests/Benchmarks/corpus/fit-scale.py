#!/usr/bin/env python3
"""Fits the scale of the pack normative-document to labelled drafts and writes its file.

fit-scale.py [--fashen .build/release/fashen] [--out rules/normative-document/lexicon/scale.yaml] [--all] [CORPUS…]

A logistic regression over the words of one to three Chinese characters of each sentence, as `fashen import` cuts and
normalises it: unlawful or not; sentences that counsel has to look into ("review") are left out. The words that tell
most are kept, and fitted anew. A corpus is a folder of JSON documents or a file of JSON lines; documents whose number is
divisible by three are held back, with --all only those of folders: so the scale in use was fitted, and measured without.
The examples of the pack's rules, which say things plainly, are learned from too.
Needs scikit-learn and PyYAML (Debian: python3-sklearn, python3-yaml).
"""
import argparse, collections, glob, json, os, re, subprocess, tempfile
import numpy
import scipy.sparse
import yaml
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
CORPORA = [os.path.join(HERE, name) for name in ("colloquial.jsonl", "official.jsonl")] + [
    os.path.join(ROOT, "..", "shared", "corpus", "normative", name) for name in ("written", "real")
]
# Rounded weights, so that words of like weight stand together.
STEP = 5
# A word of fewer documents speaks of their matter, not of burdens.
LEAST_DOCUMENTS = 6
# How many sentences of a draft an example of a rule counts for.
EXAMPLE_WEIGHT = 4
# Stands in place of the document.
EXAMPLE = "example"
# How strongly weights are held back, found on documents of the folders left out in turn.
STRENGTH = 0.2


def joined(text):
    return re.sub(r"\s+", "", text)


def documents(corpus, learn_all):
    """The documents of a corpus that may be learned from, each with its name."""
    if corpus.endswith(".jsonl"):
        with open(corpus, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if learn_all or number % 3:
                    yield f"{corpus}:{number}", json.loads(line)
        return
    for path in sorted(glob.glob(os.path.join(corpus, "[0-9]*.json"))):
        if int(os.path.basename(path)[:-5]) % 3:
            with open(path, encoding="utf-8") as file:
                yield path, json.load(file)


def words(sentence):
    """The words of one to three Chinese characters; titles of instruments are hidden."""
    text = re.sub(r"《[^》]*》", "《》", sentence)
    return {
        text[start : start + length]
        for length in (1, 2, 3)
        for start in range(len(text) - length + 1)
        if re.fullmatch(r"[\u4e00-\u9fa5]+", text[start : start + length])
    }


def sentences(corpus, learn_all, fashen):
    """The sentences of a corpus: document, text, whether it is unlawful."""
    found = []
    for name, document in documents(corpus, learn_all):
        labels = [(joined(label["quote"]), label["verdict"]) for label in document["labels"]]
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as draft:
            draft.write(document["title"] + "\n\n" + document["text"].strip() + "\n")
            draft.flush()
            run = subprocess.run([fashen, "import", draft.name], capture_output=True, text=True, check=True)
        for sentence in json.loads(run.stdout)["sentences"]:
            text = joined(sentence["text"])
            verdicts = {verdict for quote, verdict in labels if quote and (quote in text or text in quote)}
            if "unlawful" in verdicts or "review" not in verdicts:
                found.append((name, sentence["plain"], "unlawful" in verdicts))
    return found


def examples(pack):
    """The sentences that the rules of the pack have as examples: found fault with by any rule, or by none."""
    outcomes = collections.defaultdict(set)
    for path in sorted(glob.glob(os.path.join(pack, "*", "provisions.yaml")) + glob.glob(os.path.join(pack, "authority", "*.yaml"))):
        with open(path, encoding="utf-8") as file:
            for rule in yaml.safe_load(file).get("rules", []):
                for example in rule.get("examples", []):
                    text = example.get("given", {}).get("text")
                    if text and not rule["id"].startswith("DOC"):
                        outcomes[text].add(example["expect"])
    return [
        (EXAMPLE, text, bool({"violation", "manual"} & expected))
        for text, expected in sorted(outcomes.items())
        if expected & {"violation", "manual", "pass", "notApplicable"}
    ]


def fit(samples, count):
    """The start and the weight of each word."""
    documents = collections.defaultdict(set)
    for path, text, _ in samples:
        for word in words(text):
            documents[word].add(path)
    known = sorted(word for word in documents if len(documents[word]) >= LEAST_DOCUMENTS)
    vectors = CountVectorizer(analyzer=words, binary=True, vocabulary=known)
    counts = vectors.fit_transform([text for _, text, _ in samples])
    # Examples are unlawful far more often than sentences of drafts; what that is worth is not put down to their words.
    drawn = scipy.sparse.csr_matrix([[path == EXAMPLE] for path, _, _ in samples], dtype=float)
    truth = numpy.array([unlawful for _, _, unlawful in samples])

    def regression(columns):
        model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=5000, random_state=0)
        return model.fit(scipy.sparse.hstack([counts[:, columns], drawn]), truth)

    everything = regression(slice(None))
    telling = numpy.abs(everything.coef_[0][:-1]) * numpy.sqrt(numpy.asarray(counts.sum(0)).ravel())
    kept = numpy.sort(numpy.argsort(-telling, kind="stable")[:count])
    model = regression(kept)
    weights = {
        known[column]: int(round(100 * weight / STEP)) * STEP for column, weight in zip(kept, model.coef_[0])
    }
    return int(round(100 * model.intercept_[0])), {word: weight for word, weight in weights.items() if weight}


def written(start, weights):
    by_weight = collections.defaultdict(list)
    for word, weight in weights.items():
        by_weight[weight].append(word)
    lines = [
        "# How much the words of a sentence, taken together, speak for a burden that no higher norm is seen to lay. Weights are",
        "# hundredths of log odds, fitted to labelled drafts by Tests/Benchmarks/corpus/fit-scale.py; not to be edited by hand.",
        "lexicon:",
        "  scale:",
        f"    start: {start}",
        "    weights:",
    ]
    for weight in sorted(by_weight, reverse=True):
        line = f"      {weight}: ["
        for number, word in enumerate(sorted(by_weight[weight])):
            piece = ("" if number == 0 else ", ") + word
            if len(line) + 2 * len(piece) > 150:
                lines.append(line + ",")
                line, piece = "        ", word
            line += piece
        lines.append(line + "]")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", default=CORPORA)
    parser.add_argument("--fashen", default=os.path.join(ROOT, ".build/release/fashen"))
    parser.add_argument("--out", default=os.path.join(ROOT, "rules/normative-document/lexicon/scale.yaml"))
    parser.add_argument("--all", action="store_true", help="learn from the held-back lines of files too")
    parser.add_argument("--words", type=int, default=2000, help="how many words are kept")
    options = parser.parse_args()
    samples = []
    for corpus in options.corpora:
        samples += sentences(corpus, options.all, options.fashen)
    samples += examples(os.path.join(ROOT, "rules/normative-document")) * EXAMPLE_WEIGHT
    start, weights = fit(samples, options.words)
    with open(options.out, "w", encoding="utf-8") as file:
        file.write(written(start, weights))
    unlawful = sum(unlawful for _, _, unlawful in samples)
    print(f"{len(samples)} sentences, {unlawful} of them unlawful: {len(weights)} words, start {start}")


main()
