package nl.zorgvuldig.consent.paper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.answers.AnswerRecorder;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentLock;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Component;

/// Records answers that the head transcribes from paper or a call. Whether the head may was decided
/// before; a form is identified by its number, so that it is recorded once.
@Component
final class PaperAnswerRecorder {
    private final ConsentAnswerStore answers;
    private final PaperScanStore scans;
    private final AnswerRecorder answering;
    private final ConsentFactsReader reader;
    private final ConsentPurposes purposes;
    private final ConsentLock lock;

    PaperAnswerRecorder(
            ConsentAnswerStore answers,
            PaperScanStore scans,
            AnswerRecorder answering,
            ConsentFactsReader reader,
            ConsentPurposes purposes,
            ConsentLock lock) {
        this.answers = answers;
        this.scans = scans;
        this.answering = answering;
        this.reader = reader;
        this.purposes = purposes;
        this.lock = lock;
    }

    /// Inside a unit of work.
    ///
    /// @param told runs when something was recorded
    Outcome<Nothing> store(PersonId head, PupilId pupil, PaperAnswerInput wish, Instant now, Runnable told) {
        lock.change(pupil);
        UUID entry = wish.form().makes(head, pupil);
        List<ConsentAnswer> kept = kept(entry);
        if (!kept.isEmpty()) {
            return same(kept, wish, pupil, entry) ? Outcome.done() : Outcome.formReused();
        }
        ConsentRules rules = new ConsentRules(
                Objects.requireNonNull(reader.read(List.of(pupil)).get(pupil)), now);
        List<ConsentAnswer> made = new ArrayList<>();
        for (Map.Entry<PurposeKey, ConsentChoice> pair : wish.choices().entrySet()) {
            Optional<ConsentPurpose> purpose = purposes.find(pair.getKey()).filter(asked -> asked.asked(now));
            if (purpose.isEmpty()) {
                return Outcome.rejected("choices", Sentence.of("consent.paper.objection.retired"));
            }
            made.add(answer(purpose.get(), pair.getValue(), entry, pupil, head, wish, rules, now));
        }
        made.forEach(answering::write);
        keep(wish.scan(), entry, pupil, wish.person(), now, head);
        told.run();
        return Outcome.done();
    }

    /// The same for an answer about one case. Inside a unit of work.
    ///
    /// @param told runs when something was recorded
    Outcome<Nothing> store(
            PersonId head, PupilId pupil, PaperConsentCase to, PaperCaseInput wish, Instant now, Runnable told) {
        lock.change(pupil);
        PurposeKey purpose = to.purpose().key();
        UUID entry = wish.form().makes(head, pupil);
        Optional<ConsentAnswer> kept = answers.find(id(entry, purpose));
        if (kept.isPresent()) {
            return kept.get()
                                    .subject()
                                    .reference()
                                    .equals(Optional.of(to.asked().reference()))
                            && same(List.of(kept.get()), wish.about(purpose), pupil, entry)
                    ? Outcome.done()
                    : Outcome.formReused();
        }
        ConsentRules rules = new ConsentRules(
                Objects.requireNonNull(reader.read(List.of(pupil)).get(pupil)), now);
        ConsentQuestion question =
                to.purpose().question(ConsentSubject.about(purpose, to.asked().reference()), now);
        answering.write(new ConsentAnswer(
                id(entry, purpose),
                pupil,
                question.subject(),
                question.version(),
                Language.DUTCH,
                AnswerRecorder.choice(rules.own(wish.person(), question), wish.choice()),
                wish.person(),
                answering.capacity(wish.person(), pupil),
                wish.route(),
                given(wish.day(), wish.choice(), now),
                now,
                head,
                new ConsentValidity.OfTerm(to.asked().validity()),
                Optional.empty()));
        keep(wish.scan(), entry, pupil, wish.person(), now, head);
        told.run();
        return Outcome.done();
    }

    private void keep(
            Optional<PaperScan> scan, UUID entry, PupilId pupil, PersonId person, Instant now, PersonId head) {
        scan.ifPresent(paperScan ->
                scans.add(pupil, new PaperScanStore.Kept(entry, person, paperScan.kind(), now, head), paperScan));
    }

    /// Answers recorded from one form.
    ///
    /// @param entry the number derived from the form
    List<ConsentAnswer> kept(UUID entry) {
        return purposes.list().stream()
                .flatMap(purpose -> answers.find(id(entry, purpose.key())).stream())
                .toList();
    }

    /// Whether the form repeats what was saved.
    private boolean same(List<ConsentAnswer> kept, PaperAnswerInput wish, PupilId pupil, UUID entry) {
        Map<PurposeKey, Boolean> before = kept.stream()
                .collect(Collectors.toMap(
                        answer -> answer.subject().purpose(),
                        answer -> answer.choice().yes()));
        Map<PurposeKey, Boolean> again = wish.choices().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, pair -> pair.getValue().yes()));
        ConsentAnswer first = kept.getFirst();
        return before.equals(again)
                && first.person().equals(wish.person())
                && first.route() == wish.route()
                && SchoolDay.of(first.givenAt()).equals(wish.day())
                && Arrays.equals(bytes(scans.find(pupil, entry)), bytes(wish.scan()));
    }

    private static byte[] bytes(Optional<PaperScan> scan) {
        return scan.map(PaperScan::content).orElse(new byte[0]);
    }

    private ConsentAnswer answer(
            ConsentPurpose purpose,
            ConsentChoice choice,
            UUID entry,
            PupilId pupil,
            PersonId head,
            PaperAnswerInput wish,
            ConsentRules rules,
            Instant now) {
        return new ConsentAnswer(
                id(entry, purpose.key()),
                pupil,
                ConsentSubject.of(purpose.key()),
                purpose.question(noon(wish.day(), now)).version(),
                Language.DUTCH,
                AnswerRecorder.choice(rules.own(wish.person(), purpose.question(now)), choice),
                wish.person(),
                answering.capacity(wish.person(), pupil),
                wish.route(),
                given(wish.day(), choice, now),
                now,
                head,
                purpose.validity(new ConsentValidity.OfSchoolYear(SchoolYear.of(wish.day())), wish.day()),
                Optional.empty());
    }

    private static ConsentAnswerId id(UUID entry, PurposeKey purpose) {
        String name = entry + "/" + purpose.code();
        return new ConsentAnswerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// The time of a paper or a call is not known, so a refusal takes precedence over a consent of
    /// the same day: consent is dated at the start of its day, and a refusal at the end.
    static Instant given(LocalDate day, ConsentChoice choice, Instant now) {
        if (choice.yes()) {
            return day.atStartOfDay(SchoolDay.ZONE).toInstant();
        }
        Instant end = day.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
        return end.isBefore(now) ? end : now;
    }

    /// Noon of the day, to find the text asked on that day.
    private static Instant noon(LocalDate day, Instant now) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(SchoolDay.ZONE).toInstant();
        return noon.isBefore(now) ? noon : now;
    }
}
