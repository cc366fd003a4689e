"""Runs programs that Paso wrote for experiments, and compares the losses that they come to with Paso's own.

Reads a JSON list of {name, dtype, code, data, answer} from standard input: the answer is that of ./paso train, data the text of a file
that the program reads, or null. Says what differs; exit status 1 where anything does.
"""
import io
import json
import os
import sys
import tempfile
import time
import traceback
import warnings
from contextlib import redirect_stdout

import numpy as np
import torch
from reference import NAdam, gap

warnings.simplefilter('ignore')
torch.set_num_threads(1)
torch.optim.NAdam = NAdam  # by today's formula, whatever PyTorch runs here

FLOOR = 1e-2  # differences are relative to what is at least so large
MOST = {'float32': 5e-6, 'float64': 1e-10}
LOSSES = {'losses': 'train_losses', 'val_losses': 'val_losses', 'train_eval_losses': 'train_eval_losses'}


def run(code):
    """The names that a program leaves, and what it printed. It begins with generators that somebody else has used."""
    torch.set_default_dtype(torch.float32)
    np.random.seed(1)
    torch.manual_seed(1)
    torch.randn(3)
    names = {'__name__': '__main__'}
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(code, 'program', 'exec'), names)
    return names, printed.getvalue()


def differences(one):
    names, printed = run(one['code'])
    answer, most = one['answer'], MOST[one['dtype']]
    found = []

    def compare(what, theirs, ours):
        if np.shape(theirs) != np.shape(ours):
            found.append(f'{what}: {np.shape(theirs)} numbers, Paso {np.shape(ours)}')
        elif gap(theirs, ours, FLOOR) > most:
            found.append(f'{what} differs by {gap(theirs, ours, FLOOR):.2g}: {str(theirs)[:90]}, Paso {str(ours)[:90]}')

    for name, field in LOSSES.items():
        compare(name, [float(v) for v in names.get(name, [])], answer.get(field, []))
    state = {name: values.tolist() for name, values in names['model'].state_dict().items()}
    for name, values in answer['state_dict'].items():
        compare(name, state[name], values)
    if 'test' in answer:
        compare('test loss', names['test_loss'], answer['test']['loss'])
    for part in (answer, answer.get('test', {})):
        if 'confusion' in part.get('evaluation', {}):
            matrix = str(np.array(part['evaluation']['confusion']))
            if matrix not in printed:
                found.append(f'the confusion matrix {matrix} is not printed')
    if answer['epochs'] and f'{names["losses"][-1]:.6g}' not in printed:
        found.append(f'the last loss {names["losses"][-1]} is not printed')
    return found


def main():
    programs = json.load(sys.stdin)
    os.chdir(tempfile.mkdtemp())
    wrong, begun = 0, time.time()
    for one in programs:
        if one['data'] is not None:
            with open('paso-data.csv', 'w', newline='') as file:
                file.write(one['data'])
        try:
            found = differences(one)
        except BaseException:  # what a learner would read, whatever it is
            found = [traceback.format_exc(limit=-2)]
        if found:
            wrong += 1
            print(f"{one['name']}\n{one['code']}\n" + '\n'.join(found) + '\n')
    print(f'{len(programs) - wrong} of {len(programs)} programs print the losses that Paso shows (PyTorch {torch.__version__}, {time.time() - begun:.0f} s)')
    return 1 if wrong or not programs else 0


if __name__ == '__main__':
    sys.exit(main())
