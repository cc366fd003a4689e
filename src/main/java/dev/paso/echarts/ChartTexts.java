package dev.paso.echarts;

/**
 * Words of the chart itself, in the reader's language.
 *
 * @param menu name of the menu's button
 * @param png saves a picture
 * @param svg saves a picture that can be enlarged
 * @param csv saves the numbers
 * @param fullScreen fills the screen
 * @param empty one sentence where nothing can be drawn yet
 * @param keys tells keyboard users how to read single points
 */
public record ChartTexts(
        String menu, String png, String svg, String csv, String fullScreen, String empty, String keys) {
    public static final ChartTexts ENGLISH = new ChartTexts(
            "Chart menu",
            "Save as PNG",
            "Save as SVG",
            "Save as CSV",
            "Full screen",
            "Nothing to draw yet.",
            "Arrow keys walk the points.");
}
