package nl.zorgvuldig.exchange.web;

import nl.zorgvuldig.web.Form;

/// The forms on the page of something that is given, of which one was sent. Prints as `[sealed]`.
public record DisclosureForms(Form inspecting, Form fixing, Form sending, Form stopping) {
    static DisclosureForms none() {
        return new DisclosureForms(Form.empty(), Form.empty(), Form.empty(), Form.empty());
    }

    static DisclosureForms inspecting(Form sent) {
        return new DisclosureForms(sent, Form.empty(), Form.empty(), Form.empty());
    }

    static DisclosureForms fixing(Form sent) {
        return new DisclosureForms(Form.empty(), sent, Form.empty(), Form.empty());
    }

    static DisclosureForms sending(Form sent) {
        return new DisclosureForms(Form.empty(), Form.empty(), sent, Form.empty());
    }

    static DisclosureForms stopping(Form sent) {
        return new DisclosureForms(Form.empty(), Form.empty(), Form.empty(), sent);
    }

    boolean wrong() {
        return inspecting.wrong() || fixing.wrong() || sending.wrong() || stopping.wrong();
    }

    DisclosureForms seen(int steps) {
        String seen = Integer.toString(steps);
        return new DisclosureForms(
                inspecting.with("seen", seen),
                fixing.with("seen", seen),
                sending.with("seen", seen),
                stopping.with("seen", seen));
    }

    /// How many steps the sender saw; -1 for what is no number.
    static int seen(Form form) {
        String seen = form.value("seen");
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
