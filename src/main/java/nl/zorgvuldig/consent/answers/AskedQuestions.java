package nl.zorgvuldig.consent.answers;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.answers.OwnConsents.ChildConsents;
import nl.zorgvuldig.consent.answers.OwnConsents.ChildConsents.Asked;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// What somebody is asked about all their children, question by question, in the board's order.
/// Children about whom the same is asked in the same words share a question, so that one answer can
/// be for all of them. Holds nothing that depends on what anybody else answered.
///
/// @param year in which it is asked
public record AskedQuestions(List<Question> list, SchoolYear year) {

    /// One question, with the children it is about; at least one.
    public record Question(ConsentPurpose purpose, List<Child> children) {
        public String code() {
            return purpose.key().code();
        }

        public int version() {
            return purpose.text().version();
        }
    }

    /// A child under a question, with where the own answer stands.
    public record Child(PupilId pupil, String name, OwnAnswerStatus own) {}

    /// Of children for whom the reader does not decide nothing is asked.
    public static AskedQuestions of(List<ChildConsents> children, SchoolYear year) {
        List<Question> questions = new ArrayList<>();
        for (ChildConsents consents : byName(children)) {
            for (Asked asked : consents.asked()) {
                Child child = new Child(consents.pupil(), consents.name().given(), asked.own());
                shared(questions, asked.purpose()).children().add(child);
            }
        }
        return new AskedQuestions(questions, year);
    }

    private static List<ChildConsents> byName(List<ChildConsents> children) {
        return children.stream()
                .sorted(Comparator.comparing(consents -> consents.name().given(), NameLetters.order()))
                .toList();
    }

    private static Question shared(List<Question> questions, ConsentPurpose purpose) {
        return questions.stream()
                .filter(question -> question.purpose().key().equals(purpose.key())
                        && question.version() == purpose.text().version())
                .findFirst()
                .orElseGet(() -> {
                    Question fresh = new Question(purpose, new ArrayList<>());
                    questions.add(fresh);
                    return fresh;
                });
    }

    /// Those that wait for an answer, each with the children for whom it does.
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    public AskedQuestions open() {
        return keep((_, child) -> open(child.own(), year));
    }

    /// Those that wait for an answer, and those about which something was chosen that is not so yet.
    public AskedQuestions toCheck(AnswerDraft draft) {
        return keep((question, child) ->
                open(child.own(), year) || draft.find(question, child.pupil()).isPresent());
    }

    private AskedQuestions keep(BiPredicate<Question, Child> wanted) {
        List<Question> kept = new ArrayList<>();
        for (Question question : list) {
            List<Child> children = question.children().stream()
                    .filter(child -> wanted.test(question, child))
                    .toList();
            if (!children.isEmpty()) {
                kept.add(new Question(question.purpose(), children));
            }
        }
        return new AskedQuestions(kept, year);
    }

    public Optional<Question> find(String code) {
        return list.stream().filter(question -> question.code().equals(code)).findFirst();
    }

    /// The place of a question among these, from one.
    public int number(Question question) {
        return list.indexOf(question) + 1;
    }

    public Optional<Question> after(Question question) {
        return list.stream().skip(number(question)).findFirst();
    }

    public Optional<Question> before(Question question) {
        return list.stream().limit(Math.max(0, number(question) - 1)).reduce((_, last) -> last);
    }

    /// The children they are about, each once, by their given names.
    public List<String> names() {
        Map<PupilId, String> names = new LinkedHashMap<>();
        list.forEach(question -> question.children().forEach(child -> names.put(child.pupil(), child.name())));
        return List.copyOf(names.values());
    }

    /// For whom they are answered: `Voor Kiran en Priya`.
    public Sentence about() {
        return about(names());
    }

    /// @param names at least one
    public static Sentence about(List<String> names) {
        return names.size() == 1
                ? Sentence.of("consent.questions.about", names.getFirst())
                : Sentence.of(
                        "consent.questions.about_more",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }

    /// What was said in the school year before, in answer to the same words: a yes that has to be
    /// said again. A no is not among them: it stands until it is taken back.
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    public AnswerDraft lastYear() {
        AnswerDraft draft = AnswerDraft.empty();
        for (Question question : open().list()) {
            for (Child child : question.children()) {
                yes(child.own())
                        .filter(answer -> answer.version() == question.version())
                        .filter(answer ->
                                SchoolYear.of(SchoolDay.of(answer.givenAt())).start() == year.start() - 1)
                        .ifPresent(_ -> draft.put(question, child.pupil(), question.version(), ConsentChoice.GRANTED));
            }
        }
        return draft;
    }

    private static Optional<ConsentAnswer> yes(OwnAnswerStatus own) {
        return switch (own) {
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.No _ -> Optional.empty();
            case OwnAnswerStatus.Yes yes -> Optional.of(yes.answer());
            case OwnAnswerStatus.Old old -> Optional.of(old.answer());
        };
    }

    /// Whether somebody has to answer: a yes that ends with this year's check is asked again.
    public static boolean open(OwnAnswerStatus own, SchoolYear year) {
        return switch (own) {
            case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> true;
            case OwnAnswerStatus.Yes yes -> yes.endsIn(year);
            case OwnAnswerStatus.No _ -> false;
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
