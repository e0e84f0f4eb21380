package nl.zorgvuldig.consent.purposes;

import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.web.Form;

/// Form fields for the text of a question in both languages.
record PurposeWordingForm(PurposeWording dutch, PurposeWording english) {
    /// Maximum number of characters.
    private static final int LONGEST = 300;

    static PurposeWordingForm read(Form form) {
        return new PurposeWordingForm(read(form, "dutch"), read(form, "english"));
    }

    private static PurposeWording read(Form form, String language) {
        return new PurposeWording(
                text(form, language + ".title"),
                text(form, language + ".place"),
                text(form, language + ".how_long"),
                text(form, language + ".who_sees"),
                text(form, language + ".example"));
    }

    private static String text(Form form, String field) {
        String text = form.required(field, "consent.objection.no_text");
        form.wrong(FreeText.length(field, text, LONGEST).stream().toList());
        return text;
    }

    static Form filled(PurposeText text) {
        Form form = Form.empty();
        fill(form, "dutch", text.dutch());
        fill(form, "english", text.english());
        return form;
    }

    private static void fill(Form form, String language, PurposeWording words) {
        form.with(language + ".title", words.title())
                .with(language + ".place", words.place())
                .with(language + ".how_long", words.howLong())
                .with(language + ".who_sees", words.whoSees())
                .with(language + ".example", words.example());
    }

    boolean same(PurposeText text) {
        return dutch.equals(text.dutch()) && english.equals(text.english());
    }
}
