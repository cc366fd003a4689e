package dev.paso;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a text says and this test shows to be so: keys of labs' texts without {@code lab.}, as {@code classification.costs.text}, and of
 * others whole, as {@code remark.deadUnits.what} and {@code help.training.lr}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Holds {
    String[] value();
}
