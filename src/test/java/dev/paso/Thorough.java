package dev.paso;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Left out where all tests run, of which {@code ./paso test} must be done within minutes; {@code ./paso check browser} runs it, and so
 * does {@code ./paso test} with its name. What it shows has a sample among the others, or a test without a browser.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Thorough.Sampling.class)
public @interface Thorough {
    /** How many cases of a parameterized test are the sample that always runs. */
    int after() default 0;

    /** Of how many neighbouring cases of a parameterized test one is in that sample: of each that are alike, such as steps of a lab. */
    int oneOf() default 1;

    /** Decides what runs. */
    final class Sampling implements ExecutionCondition {
        private static final String CASE = "[test-template-invocation:#";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return AnnotationSupport.findAnnotation(context.getElement(), Thorough.class)
                    .filter(thorough -> isLeftOut(thorough, context.getUniqueId()))
                    .map(_ -> ConditionEvaluationResult.disabled("left to ./paso check browser"))
                    .orElse(ConditionEvaluationResult.enabled("is in the sample"));
        }

        private static boolean isLeftOut(Thorough thorough, String id) {
            if (!Boolean.getBoolean("paso.sample")) {
                return false;
            }
            int at = id.indexOf(CASE);
            if (at < 0) {
                return thorough.after() == 0 && thorough.oneOf() == 1;
            }
            int number = Integer.parseInt(id.substring(at + CASE.length(), id.indexOf(']', at)));
            return thorough.oneOf() > 1 ? number % thorough.oneOf() != 1 : number > thorough.after();
        }
    }
}
