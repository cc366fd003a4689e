package dev.paso.ui.lab.autograd;

import dev.paso.workspace.autograd.Scene;

/** What the gallery tells of this lab. */
public final class AutogradCard {
    public static final String LAB = AutogradView.LAB;
    public static final int STEPS = Scene.values().length;

    private AutogradCard() {}

    /** The graph of the loss, small: an {@code svg}. */
    public static String picture() {
        return """
                <svg viewBox='0 0 320 180'>
                <g fill='none' stroke='var(--paso-quiet)' stroke-width='2' opacity='0.7'>
                <path d='M70 128C92 128 92 128 106 128M158 128C172 128 168 78 182 78M70 52C120 52 140 78 182 78M234 78C246 78 250 78 258 78'/></g>
                <g stroke-width='1.5'>
                <rect x='26' y='34' width='44' height='36' rx='9' class='leaf'/>
                <rect x='26' y='110' width='44' height='36' rx='9' class='leaf'/>
                <rect x='106' y='110' width='52' height='36' rx='9' class='operation'/>
                <rect x='182' y='60' width='52' height='36' rx='9' class='operation'/>
                <rect x='258' y='60' width='44' height='36' rx='9' class='result'/></g>
                <g fill='var(--paso-low)'><circle cx='246' cy='78' r='5'/><circle cx='167' cy='104' r='5'/><circle cx='90' cy='128' r='5'/><circle cx='122' cy='60' r='5'/></g>
                <g fill='currentColor' font-size='19' font-weight='700' text-anchor='middle'><text x='48' y='59'>b</text><text x='48' y='135'>w</text><text x='132' y='135'>×</text><text x='208' y='85'>+</text><text x='280' y='84'>ŷ</text></g>
                </svg>""";
    }
}
