package nl.zorgvuldig.oversight.unusual;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.oversight.unusual.UnusualReading.UnusualKind;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.OfficerReview;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Describes unusual reading in words. The data protection officer sees who read, but of a pupil
/// only the number of the dossier.
@Component
class UnusualWords {
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schools schools;

    UnusualWords(Accounts accounts, Pupils pupils, Schools schools) {
        this.accounts = accounts;
        this.pupils = pupils;
        this.schools = schools;
    }

    List<UnusualLine> lines(AccessRelation reader, List<UnusualFinding> found) {
        Map<SchoolId, String> names = schools.list().stream().collect(Collectors.toMap(School::id, School::name));
        return found.stream().map(finding -> line(reader, finding, names)).toList();
    }

    UnusualLine line(AccessRelation reader, UnusualFinding found) {
        return lines(reader, List.of(found)).getFirst();
    }

    private UnusualLine line(AccessRelation reader, UnusualFinding found, Map<SchoolId, String> names) {
        UnusualReading reading = found.unusual();
        return new UnusualLine(
                UnusualController.ADDRESS + "/" + reading.id(),
                reading.day(),
                reading.first(),
                reading.last(),
                Sentence.of(
                        "oversight.unusual.what." + Codes.of(reading.kind()), whom(reader, reading), reading.amount()),
                reading.school().flatMap(school -> Optional.ofNullable(names.get(school))),
                found.waits() ? TagTone.WAIT : TagTone.YES,
                state(found));
    }

    private static Sentence state(UnusualFinding found) {
        return found.reviewedAt()
                .map(at -> found.waits()
                        ? Sentence.of("oversight.unusual.state.grown", found.reviewedAmount())
                        : Sentence.of("oversight.unusual.state.reviewed", SchoolDay.of(at)))
                .orElseGet(() -> Sentence.of("oversight.unusual.state.waits"));
    }

    private Sentence whom(AccessRelation reader, UnusualReading reading) {
        return reading.person()
                .map(person -> Sentence.of("logbook.name", accounts.nameOf(person)))
                .or(() -> reading.pupil().map(pupil -> pupil(reader, pupil)))
                .orElseThrow();
    }

    private Sentence pupil(AccessRelation reader, PupilId pupil) {
        Sentence number = Sentence.of("oversight.log.number", pupil.toString().substring(28));
        return reader == AccessRelation.PROTECTION
                ? number
                : pupils.findName(pupil)
                        .map(name -> Sentence.of("oversight.unusual.dossier_of", name))
                        .orElse(number);
    }

    Sentence why(UnusualFinding found) {
        return Sentence.of("oversight.unusual.why." + Codes.of(found.unusual().kind()));
    }

    /// The address of the events, if the reader may see them: a head sees the log of one dossier,
    /// but not that of one colleague.
    Optional<String> evidence(AccessRelation reader, UnusualFinding found) {
        UnusualReading reading = found.unusual();
        if (reading.pupil().isPresent()) {
            return reading.pupil().map(pupil -> "/leerlingen/" + pupil + "/logboek");
        }
        return reader == AccessRelation.HEAD
                ? Optional.empty()
                : reading.person()
                        .map(person -> "/toezicht/logboek?van=%s&tot=%s&wie=%s%s"
                                .formatted(reading.day(), reading.day(), person, lines(reading)));
    }

    private static String lines(UnusualReading reading) {
        return reading.kind() == UnusualKind.MANY_REFUSALS ? "&antwoord=refused" : "&wat=read";
    }

    List<UnusualReadingPage.Note> notes(List<OfficerReview> reviews) {
        return reviews.stream()
                .map(review -> new UnusualReadingPage.Note(
                        Sentence.of("logbook.name", accounts.nameOf(review.by())),
                        review.at(),
                        review.amount(),
                        review.note()))
                .toList();
    }
}
