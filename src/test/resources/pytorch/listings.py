"""Runs the Python that Paso shows and compares what it prints with what Paso says that it prints.

Reads a JSON list of {name, before, code, printed} from standard input; says what differs; exit status 1 where anything does.
Needs PyTorch and NumPy. Where Paso shows less than a newer or older PyTorch prints, NEWER says what is left out.
"""
import io
import json
import re
import sys
import traceback
import warnings
from contextlib import redirect_stdout

warnings.simplefilter('ignore')

PRELUDE = '''
import numpy as np
import torch
import torch.nn as nn
import torch.optim as optim
from decimal import Decimal
from torch.utils.data import DataLoader, Dataset, TensorDataset, random_split

device = 'cpu'
lr = 0.1
n_epochs = 1000
np.random.seed(42)
N = 100
x = np.random.rand(N, 1)
y = 1 + 2 * x + 0.1 * np.random.randn(N, 1)
idx = np.arange(N)
np.random.shuffle(idx)
x_train, y_train = x[idx[:80]], y[idx[:80]]
x_train_tensor = torch.as_tensor(x_train).float()
y_train_tensor = torch.as_tensor(y_train).float()
train_data = TensorDataset(x_train_tensor, y_train_tensor)
dataset = TensorDataset(torch.as_tensor(x).float(), torch.as_tensor(y).float())
scalar = torch.tensor(3.14159)


class SummaryWriter:
    """TensorBoard's, which need not be there: what is called is enough to know."""

    def __init__(self, folder):
        self.folder = folder

    def add_graph(self, model, inputs):
        assert model(inputs).shape == inputs.shape


class plt:
    plot = staticmethod(lambda values, label, c: None)
    yscale = staticmethod(lambda scale: None)
'''

# Settings of an optimizer that not every version has.
NEWER = re.compile(r", '(?:maximize|foreach|differentiable|fused|decoupled_weight_decay|capturable)': (?:True|False|None)")


def run(snippet):
    names = {}
    out = io.StringIO()
    try:
        exec(compile(PRELUDE + snippet['before'], 'before', 'exec'), names)
        with redirect_stdout(out):
            exec(compile(snippet['code'], 'code', 'exec'), names)
    except BaseException as broken:  # what a learner would read, whatever it is
        return (out.getvalue() + traceback.format_exception_only(type(broken), broken)[-1]).strip()
    return out.getvalue().strip()


LONG = re.compile(r'\d\.\d{8,}')


def close(printed, shown):
    """Sums in float32 depend on the order of additions: numbers of nine digits and more may differ by a millionth."""
    if LONG.sub('', printed) != LONG.sub('', shown):
        return False
    pairs = zip(LONG.findall(printed), LONG.findall(shown))
    return all(abs(float(a) - float(b)) <= 1e-6 * abs(float(b)) for a, b in pairs)


def same(printed, shown):
    """Whole dictionaries are shown over several lines; everything else to the letter, but for the last digits of long numbers."""
    if printed == shown or close(printed, shown):
        return True
    if 'param_groups' not in shown and 'OrderedDict' not in shown:
        return False
    squeeze = lambda text: re.sub(r'\s+', '', NEWER.sub('', text))
    return squeeze(printed) == squeeze(shown)


def main():
    snippets = json.load(sys.stdin)
    wrong = 0
    for snippet in snippets:
        printed = run(snippet)
        if not same(printed, snippet['printed'].strip()):
            wrong += 1
            print(f"{snippet['name']}\n--- code\n{snippet['code']}\n--- Paso shows\n{snippet['printed']}\n--- Python prints\n{printed}\n")
    import torch
    print(f'{len(snippets) - wrong} of {len(snippets)} pieces of code print what Paso shows (PyTorch {torch.__version__})')
    return 1 if wrong or not snippets else 0


if __name__ == '__main__':
    sys.exit(main())
