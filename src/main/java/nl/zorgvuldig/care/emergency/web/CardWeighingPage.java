package nl.zorgvuldig.care.emergency.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.emergency.CardOpening;
import nl.zorgvuldig.care.emergency.CardWeighing;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page on which it is decided what of a card the school needs.
///
/// @param card address of the card
/// @param head whether the reader is the head, who looks at openings
/// @param form what was sent last; its fields are named after the author whose words they are about
public record CardWeighingPage(
        String pupil,
        String address,
        String card,
        Clause clause,
        Sentence because,
        List<CardWeighing.Weighed> words,
        List<Opening> openings,
        boolean head,
        Form form) {
    /// In the names of the fields for what the school writes itself.
    public static final String SCHOOL = "school";

    /// Name of the field for the decision that stood on the page.
    public static final String SEEN = "seen";

    /// @param reviewer name of the head who looked at it
    public record Opening(CardOpening opening, String by, Optional<String> reviewer) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    public List<CardWeighing.Weighed> ofParents() {
        return words.stream().filter(each -> !each.bySchool()).toList();
    }

    /// Whether the head still has to look at an opening, and so came for it.
    public boolean openingsFirst() {
        return head
                && openings.stream().anyMatch(each -> each.opening().review().isEmpty());
    }

    public Optional<CardWeighing.Weighed> ofSchool() {
        return words.stream().filter(CardWeighing.Weighed::bySchool).findFirst();
    }

    /// The last decision about an author's words; empty when there is none.
    public static String seen(Optional<CardWeighing.Weighed> words) {
        return words.flatMap(CardWeighing.Weighed::decided)
                .map(decision -> decision.id().toString())
                .orElse("");
    }

    /// Name of the field for why, about the words of one author.
    public static String reason(String author) {
        return "reason-" + author;
    }

    /// Name of the field for whether they are needed.
    public static String needed(String author) {
        return "needed-" + author;
    }

    /// The form about one author's words: what was sent, when it was about these.
    public Form form(CardWeighing.Weighed words) {
        return form.value("author").equals(words.author().toString()) ? form : clean();
    }

    /// The form for what the school writes: what was sent, or what it wrote before.
    public Form ofSchoolForm() {
        if (form.wrong() && form.value("author").isEmpty()) {
            return form;
        }
        Form clean = clean();
        ofSchool()
                .map(CardWeighing.Weighed::words)
                .ifPresent(words -> clean.with("allergies", words.allergies())
                        .with("medication", words.medication())
                        .with("instructions", words.instructions()));
        return clean;
    }

    private Form clean() {
        return Form.empty().with(Form.NUMBER, form.value(Form.NUMBER));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
