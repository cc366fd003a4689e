"""Runs programs that Paso wrote for experiments, and compares the losses that they come to with Paso's own.

Reads a JSON list of {name, dtype, code, files, answer} from standard input: the answer is that of ./paso train, files are the texts that the
program reads, by their names. Says what differs by more than PyTorch from itself, begun a rounding away; exit status 1 where anything does.
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
from models import NAdam
from reference import gap

warnings.simplefilter('ignore')
torch.set_num_threads(1)
torch.optim.NAdam = NAdam  # by today's formula, whatever PyTorch runs here

FLOOR = 1e-2  # differences are relative to what is at least so large
MOST = {'float32': 5e-6, 'float64': 1e-10}
TWINS = 3
BEGIN = torch.optim.Optimizer.__init__
LOSSES = {'losses': 'train_losses', 'val_losses': 'val_losses', 'train_eval_losses': 'train_eval_losses'}


class Nudge:
    """Moves first parameters by less than what a sum in another order differs by."""

    def __init__(self, seed):
        self.generator = torch.Generator().manual_seed(seed)

    @torch.no_grad()
    def __call__(self, parameters):
        for p in parameters:
            p.add_((torch.rand(p.shape, generator=self.generator, dtype=p.dtype) - .5) * torch.finfo(p.dtype).eps)


def optimizers(nudge):
    """Every optimizer that is made now has its parameters nudged."""
    def begin(self, params, defaults):
        params = list(params)
        nudge(params)
        BEGIN(self, params, defaults)
    torch.optim.Optimizer.__init__ = begin


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


def numbers(names):
    """What a program came to."""
    came = {field: [float(v) for v in names.get(name, [])] for name, field in LOSSES.items()}
    came.update({name: values.tolist() for name, values in names['model'].state_dict().items()})
    if 'test_loss' in names:
        came['test'] = names['test_loss']
    return came


def of_paso(answer):
    """The same of Paso."""
    came = {field: answer.get(field, []) for field in LOSSES.values()} | answer['state_dict']
    if 'test' in answer:
        came['test'] = answer['test']['loss']
    return came


def apart(theirs, ours):
    """How far each number is from the other's."""
    return {name: gap(values, ours[name], FLOOR) if np.shape(values) == np.shape(ours[name]) else np.inf for name, values in theirs.items()}


def twins(one, came):
    """How far PyTorch itself goes from where it went."""
    most = dict.fromkeys(came, 0)
    for seed in range(TWINS):
        optimizers(Nudge(seed))
        for name, far in apart(came, numbers(run(one['code'])[0])).items():
            most[name] = max(most[name], far)
    torch.optim.Optimizer.__init__ = BEGIN
    return most


def differences(one):
    names, printed = run(one['code'])
    answer, most = one['answer'], MOST[one['dtype']]
    came, ours = numbers(names), of_paso(answer)
    found = []
    if came.keys() != ours.keys():
        return [f'{came.keys()}, Paso {ours.keys()}']
    far = {name: value for name, value in apart(came, ours).items() if not value <= most}
    itself = twins(one, came) if far else {}
    for name, value in far.items():
        if not value <= 3 * itself[name]:
            found.append(f'{name} differs by {value:.2g}, PyTorch from itself by {itself[name]:.2g}: {str(came[name])[:90]}, Paso {str(ours[name])[:90]}')
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
        for name, text in one['files'].items():
            with open(name, 'w', newline='', encoding='utf-8') as file:
                file.write(text)
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
