package dev.paso.export;

import dev.paso.core.landscape.Answer;
import dev.paso.core.train.ExperimentSpec;

/** The lines that look at what was learned: once, at the end. */
final class EvaluationCode {
    private final Plan plan;
    private final ExperimentSpec spec;
    private final Script script;

    EvaluationCode(Plan plan, Script script) {
        this.plan = plan;
        this.script = script;
        spec = plan.spec();
    }

    void write() {
        boolean isOfValidation = plan.validation() > 0 && plan.isJudged();
        if (!isOfValidation && plan.test() == 0) {
            return;
        }
        script.part("judge").line("model.eval()");
        if (isOfValidation) {
            judge("val", "print.onValidation");
        }
        if (plan.test() > 0) {
            script.block(
                    "with torch.no_grad():",
                    () -> script.line("test_loss = loss_fn(model(x_test_tensor), y_test_tensor).item()"));
            script.line("print(f'%s {test_loss:.6g}')", script.words().say("print.test"));
            if (plan.isJudged()) {
                judge("test", "print.onTest");
            }
        }
    }

    private void judge(String part, String key) {
        script.use("sklearn.metrics", "confusion_matrix");
        String outputs = "model(x_" + part + "_tensor)";
        if (plan.isOfTwo()) {
            script.block("with torch.no_grad():", () -> script.line("%s", "scores = " + scores(outputs)));
            script.line(
                    "%s",
                    "predicted = (scores.double().numpy() >= " + Python.number(spec.threshold()) + ").astype(int)");
        } else {
            script.block(
                    "with torch.no_grad():",
                    () -> script.line("%s", "predicted = " + outputs + ".argmax(dim=1).numpy()"));
        }
        script.line("%s", "print(f'" + script.words().say(key) + " {np.mean(predicted == y_" + part + "):.4f}')");
        String classes =
                spec.data().classes() == 2 ? "[0, 1]" : "range(" + spec.data().classes() + ")";
        script.told("print(confusion_matrix(y_" + part + ", predicted, labels=" + classes + "))", "confusion");
    }

    /** How much speaks for class 1. */
    private String scores(String outputs) {
        return switch (Answer.of(spec).orElseThrow()) {
            case NUMBER, PROBABILITY -> outputs + ".flatten()";
            case LOGIT -> "torch.sigmoid(" + outputs + ").flatten()";
            case TWO_LOGITS -> "torch.softmax(" + outputs + ", dim=1)[:, 1]";
        };
    }
}
