"""Random experiment files, and what PyTorch, scikit-learn and NumPy themselves make of them.

usage: reference.py KIND FIRST_SEED COUNT > references.jsonl
       KIND: experiment (every part and option of the first files), more (with all that came later), sample (as torch-sample.json), wild (numbers that overflow)
       Each line holds an experiment, PyTorch's answer, and a twin of that answer: float32 runs again in float64, float64 with the
       rows of each batch turned round. What the two differ by is what no implementation can be asked to agree to.
usage: reference.py --record BYTES > references.jsonl, reference.py --record-more BYTES > more.jsonl
       Only well-conditioned ones, without their twins: what PyTorchTest compares.

Made with Debian 12's python3-torch 1.13.1, python3-sklearn 1.2.1 and python3-numpy 1.24.2. compare.py compares a large run.
"""
import json, math, sys, warnings
import torch
from experiments import KINDS
from loop import run

warnings.filterwarnings("ignore")
torch.set_num_threads(1)

def reference(e):
    """The line for one experiment; None where PyTorch itself refuses it, as a cycle with a phase of no length."""
    text = json.dumps(e)
    again = lambda **how: run(json.loads(text), **how)
    try:
        line = {"experiment": e, "answer": again()}
        if e["dtype"] == "float32":
            line["twin"] = again(in_double=True)
        elif not any(m["type"] == "Dropout" for m in e["model"]):
            line["twin"] = again(backwards=True)
    except (ZeroDivisionError, ValueError, RuntimeError, IndexError) as error:
        print(e["name"], type(error).__name__, str(error)[:100], file=sys.stderr)
        return None
    return line

def gap(a, b, floor):
    """The largest difference, relative to what is at least the floor."""
    if isinstance(a, dict):
        return max((gap(v, b[k], floor) for k, v in a.items()), default=0)
    if isinstance(a, list):
        return max((gap(v, w, floor) for v, w in zip(a, b)), default=0)
    return 0 if a == b else abs(a - b) / max(abs(a), floor) if None not in (a, b) else math.inf

def is_well_conditioned(line):
    a, b = line["answer"], line.get("twin", line["answer"])
    most = 5e-7 if line["experiment"]["dtype"] == "float32" else 1e-12
    return a["status"] == b["status"] == "finished" and all(
        gap(a[k], b[k], 1e-2) <= most for k in ("train_losses", "val_losses", "state_dict"))

def is_steady(line):
    """Whether first parameters that are a rounding away lead to the same end, beyond what a twin can tell."""
    nudged = run(json.loads(json.dumps(line["experiment"])), nudged=True)
    return is_well_conditioned({**line, "twin": nudged})

def record(kind, most_bytes):
    seed, written = 0, 0
    while written < most_bytes:
        line = reference(KINDS[kind](seed))
        seed += 1
        if line and line["experiment"]["epochs"] != 1 and is_well_conditioned(line) and (kind != "more" or is_steady(line)):
            answer = {k: v for k, v in line["answer"].items() if k not in ("step_losses", "lrs")}
            text = json.dumps({"experiment": line["experiment"], "answer": answer}, separators=(",", ":"))
            if len(text) < 3000:
                print(text)
                written += len(text)

def main():
    if sys.argv[1] == "--record":
        record("experiment", int(sys.argv[2]))
    elif sys.argv[1] == "--record-more":
        record("more", int(sys.argv[2]))
    else:
        for seed in range(int(sys.argv[2]), int(sys.argv[2]) + int(sys.argv[3])):
            line = reference(KINDS[sys.argv[1]](seed))
            if line:
                print(json.dumps(line))

if __name__ == "__main__":
    main()
