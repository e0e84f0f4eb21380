package nl.zorgvuldig.consent.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.answers.AskedQuestions.Question;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.Form;

/// What somebody chose and did not send. It travels in the form from page to page, with the version
/// of each question that was shown; nothing of it is kept by the school, and nothing of it counts.
/// Lives for one request. Prints as `[sealed]`.
public final class AnswerDraft {
    private final Map<About, Chosen> chosen = new LinkedHashMap<>();
    private boolean changed;

    private record About(String code, PupilId pupil) {}

    private record Chosen(int version, ConsentChoice choice) {}

    /// A hidden field of a form.
    public record Field(String name, String value) {}

    private AnswerDraft() {}

    public static AnswerDraft empty() {
        return new AnswerDraft();
    }

    /// What a form says, as far as it is asked and would change something. A yes to words that
    /// changed meanwhile is left out, and has to be chosen again; a no is a no, to whatever words.
    public static AnswerDraft read(Form form, AskedQuestions asked) {
        AnswerDraft draft = new AnswerDraft();
        for (Question question : asked.list()) {
            int version = ConsentAnswerForm.version(form, "version." + question.code());
            for (AskedQuestions.Child child : question.children()) {
                ConsentAnswerForm.choice(form.value(field(child.pupil(), question.code())))
                        .filter(choice -> !AnswerRecorder.alreadySo(child.own(), choice, asked.year()))
                        .ifPresent(choice -> draft.take(question, child.pupil(), version, choice));
            }
        }
        return draft;
    }

    private void take(Question question, PupilId pupil, int version, ConsentChoice choice) {
        boolean known = question.purpose().findText(version).isPresent();
        if (version == question.version() || known && !choice.yes()) {
            put(question, pupil, version, choice);
        } else {
            changed = true;
        }
    }

    /// Whether a question changed after it was answered, so that its answer is not among these.
    public boolean changed() {
        return changed;
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    public Optional<ConsentChoice> find(Question question, PupilId pupil) {
        return Optional.ofNullable(chosen.get(new About(question.code(), pupil)))
                .map(Chosen::choice);
    }

    public void put(Question question, PupilId pupil, int version, ConsentChoice choice) {
        chosen.put(new About(question.code(), pupil), new Chosen(version, choice));
    }

    /// No answer to a question, about none of its children.
    public void drop(Question question) {
        question.children().forEach(child -> chosen.remove(new About(question.code(), child.pupil())));
    }

    /// The hidden fields in which it travels.
    public List<Field> fields() {
        Set<Field> fields = new LinkedHashSet<>();
        chosen.forEach((about, choice) -> {
            fields.add(new Field("pupil", about.pupil().toString()));
            fields.add(new Field("purpose", about.code()));
            fields.add(new Field("version." + about.code(), Integer.toString(choice.version())));
            fields.add(new Field(
                    field(about.pupil(), about.code()), choice.choice().sent()));
        });
        return new ArrayList<>(fields);
    }

    /// The same without what is about one question, which stands on the page itself.
    public List<Field> fields(Question without) {
        AnswerDraft others = new AnswerDraft();
        chosen.forEach((about, choice) -> {
            if (!about.code().equals(without.code())) {
                others.chosen.put(about, choice);
            }
        });
        return others.fields();
    }

    public static String field(PupilId pupil, String purpose) {
        return "answer." + pupil + "." + purpose;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
