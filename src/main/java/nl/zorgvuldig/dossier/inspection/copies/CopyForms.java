package nl.zorgvuldig.dossier.inspection.copies;

import nl.zorgvuldig.platform.web.Form;

/// The forms on the head's page of a copy, one of which was sent. `toString` gives `[sealed]`.
public record CopyForms(Form ordering, Form offering, Form giving, Form refusing) {
    static CopyForms ordering(Form sent) {
        return new CopyForms(sent, Form.empty(), Form.empty(), Form.empty());
    }

    static CopyForms offering(Form sent) {
        return new CopyForms(Form.empty(), sent, Form.empty(), Form.empty());
    }

    static CopyForms giving(Form sent) {
        return new CopyForms(Form.empty(), Form.empty(), sent, Form.empty());
    }

    static CopyForms refusing(Form sent) {
        return new CopyForms(Form.empty(), Form.empty(), Form.empty(), sent);
    }

    /// With the head's earlier text, for a copy that is made again.
    static CopyForms first(String words) {
        return ordering(Form.empty().with("words", words));
    }

    CopyForms seen(int steps) {
        String seen = Integer.toString(steps);
        return new CopyForms(
                ordering.with("seen", seen),
                offering.with("seen", seen),
                giving.with("seen", seen),
                refusing.with("seen", seen));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
