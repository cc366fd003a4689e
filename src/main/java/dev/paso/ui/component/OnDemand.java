package dev.paso.ui.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An element whose script comes when it is first shown, and not with every page; {@code frontend/vite.on-demand.ts} reads this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface OnDemand {}
