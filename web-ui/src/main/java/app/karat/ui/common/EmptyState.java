package app.karat.ui.common;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says what a screen is for while there is nothing on it, and offers the first step. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    public EmptyState(String icon, String title, String text, Component... steps) {
        addClassName("k-empty");
        add(new Icon(icon), new H2(title), new Paragraph(text));
        add(Lay.box("k-row wrap", steps));
    }
}
