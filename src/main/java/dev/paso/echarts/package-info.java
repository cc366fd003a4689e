/**
 * The chart add-on: {@link dev.paso.echarts.EChart} shows a {@link dev.paso.echarts.ChartModel}, a small description in
 * chart terms, which the browser turns into a picture with ECharts. It knows nothing of learning and could ship as its own
 * jar.
 */
@NullMarked
package dev.paso.echarts;

import org.jspecify.annotations.NullMarked;
