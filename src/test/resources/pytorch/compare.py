"""Compares Paso's answers with PyTorch's.

usage: reference.py experiment 0 500 > references.jsonl
       compare.py references.jsonl > experiments.jsonl      (prints the experiments alone)
       ./paso train experiments.jsonl --steps > answers.jsonl
       compare.py references.jsonl answers.jsonl

Prints each experiment that is further from PyTorch than PyTorch is from its twin (see reference.py), and a tally.
"""
import json, sys
from reference import gap

LOSSES = ("step_losses", "train_losses", "val_losses", "train_eval_losses", "learning_rates")

def disagreements(e, theirs, twin, ours):
    if ours["status"] != theirs["status"]:
        return [("status", theirs["status"], ours["status"], ours["error"])]
    if theirs["status"] == "diverged":
        return [(k, theirs[k], ours[k]) for k in ("epochs", "steps") if theirs[k] != ours[k]]
    is_float32 = e["dtype"] == "float32"
    found = []
    for k in LOSSES + ("state_dict",):
        if k not in theirs:
            continue
        floor = 1e-3 if k in LOSSES else 1e-2
        allowed = max((2e-6 if k in LOSSES else 1e-5) if is_float32 else 1e-10, 3 * gap(theirs[k], twin[k], floor))
        if len(theirs[k]) != len(ours[k]) or gap(theirs[k], ours[k], floor) > allowed:
            found.append((k, gap(theirs[k], ours[k], floor), allowed))
    for part in ("evaluation", "test", "early_stopping"):
        for k, expected in theirs.get(part, {}).items():
            allowed = max(1e-4 if is_float32 else 1e-9, 3 * gap(expected, twin.get(part, {}).get(k, expected), 1e-3))
            if gap(expected, ours[part][k], 1e-3) > allowed:
                found.append((part, k, gap(expected, ours[part][k], 1e-3), allowed))
    return found

def main():
    references = [json.loads(line) for line in open(sys.argv[1])]
    if len(sys.argv) == 2:
        for r in references:
            print(json.dumps(r["experiment"]))
        return
    answers = [json.loads(line) for line in open(sys.argv[2])]
    apart = 0
    for r, ours in zip(references, answers, strict=True):
        found = disagreements(r["experiment"], r["answer"], r.get("twin", r["answer"]), ours)
        apart += bool(found)
        if found:
            print(r["experiment"]["name"], r["experiment"]["dtype"], found)
    print(f"{len(references) - apart} of {len(references)} agree")

if __name__ == "__main__":
    main()
