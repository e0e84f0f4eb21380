package nl.zorgvuldig.consent.rounds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.consent.decisions.ConsentDeciders;
import nl.zorgvuldig.consent.decisions.ConsentFacts;
import nl.zorgvuldig.consent.decisions.ConsentFactsReader;
import nl.zorgvuldig.consent.decisions.ConsentRules;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.ConsentQuestion;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.stereotype.Component;

/// Participants of a round: everybody who decides for a pupil at the school today, with the status
/// of their answers. Read in parts, so that a large school is not in memory at once.
@Component
public final class RoundParticipants {
    private static final int PART = 500;

    private final Pupils pupils;
    private final ConsentFactsReader reader;
    private final ConsentPurposes purposes;
    private final Clock clock;

    RoundParticipants(Pupils pupils, ConsentFactsReader reader, ConsentPurposes purposes, Clock clock) {
        this.pupils = pupils;
        this.reader = reader;
        this.purposes = purposes;
        this.clock = clock;
    }

    /// @param pupils of the school, for whom this person decides
    record Member(PersonId person, List<PupilId> pupils, RoundAnswerStatus answers) {}

    /// Participants in the order of their ids: all runs use that order, so that concurrent runs
    /// wait for each other without deadlock.
    Map<PersonId, Member> of(ConsentRound round) {
        return of(round, SchoolDay.today(clock));
    }

    /// As of a day.
    Map<PersonId, Member> of(ConsentRound round, LocalDate today) {
        return of(round, pupilsAt(round.plan().school(), today), today);
    }

    /// As of a day, for these pupils of the school only.
    Map<PersonId, Member> of(ConsentRound round, List<PupilId> pupils, LocalDate today) {
        Instant now = clock.instant();
        Instant judged = round.judgedAt(now);
        List<ConsentQuestion> questions = purposes.listAsked().stream()
                .map(purpose -> purpose.question(now))
                .toList();
        Map<PersonId, Member> circle = new TreeMap<>(java.util.Comparator.comparing(PersonId::value));
        for (List<PupilId> part : parts(pupils)) {
            for (ConsentFacts facts : reader.read(part).values()) {
                ConsentRules rules = new ConsentRules(facts, judged);
                for (PersonId person : ConsentDeciders.of(facts, today)) {
                    circle.merge(
                            person,
                            new Member(person, List.of(facts.pupil()), answers(rules, person, questions)),
                            RoundParticipants::together);
                }
            }
        }
        return circle;
    }

    public List<SchoolCareer> attending(SchoolId school, LocalDate today) {
        return pupils.listAt(school).stream()
                .filter(career -> career.attends(school, today))
                .toList();
    }

    public static List<List<PupilId>> parts(List<PupilId> all) {
        List<List<PupilId>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            parts.add(all.subList(from, Math.min(all.size(), from + PART)));
        }
        return parts;
    }

    /// The pupils among these who attend the school on a day.
    List<PupilId> attending(SchoolId school, Collection<PupilId> some, LocalDate today) {
        return pupils.list(some).stream()
                .filter(where -> where.attends(school, today))
                .map(SchoolCareer::pupil)
                .toList();
    }

    private List<PupilId> pupilsAt(SchoolId school, LocalDate today) {
        return attending(school, today).stream().map(SchoolCareer::pupil).toList();
    }

    /// A consent that expires at the deadline is no answer yet; a refusal is one as long as it
    /// stands.
    public static RoundAnswerStatus answers(
            ConsentRules judged, PersonId person, Collection<ConsentQuestion> questions) {
        for (ConsentQuestion question : questions) {
            switch (judged.own(person, question)) {
                case OwnAnswerStatus.Yes _, OwnAnswerStatus.No _ -> {}
                case OwnAnswerStatus.Nothing _, OwnAnswerStatus.Old _ -> {
                    return RoundAnswerStatus.OPEN;
                }
            }
        }
        return RoundAnswerStatus.COMPLETE;
    }

    private static Member together(Member member, Member other) {
        List<PupilId> pupils = new ArrayList<>(member.pupils());
        pupils.addAll(other.pupils());
        return new Member(
                member.person(),
                pupils,
                member.answers() == RoundAnswerStatus.OPEN ? RoundAnswerStatus.OPEN : other.answers());
    }
}
