package dev.paso.ui.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;

@Route("playground")
public final class PlaygroundView extends Div {
    PlaygroundView() {
        add(new H1("Paso"), new Button("Train"));
    }
}
