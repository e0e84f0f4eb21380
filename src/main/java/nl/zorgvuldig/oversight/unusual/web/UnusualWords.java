package nl.zorgvuldig.oversight.unusual.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.oversight.unusual.Found;
import nl.zorgvuldig.oversight.unusual.Review;
import nl.zorgvuldig.oversight.unusual.Unusual;
import nl.zorgvuldig.oversight.unusual.UnusualKind;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Tone;
import org.springframework.stereotype.Component;

/// Reading that stands out, in words. The data protection officer sees who read, and of a pupil no
/// more than the number of the dossier.
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

    List<UnusualLine> lines(Relation reader, List<Found> found) {
        Map<SchoolId, String> names = schools.list().stream().collect(Collectors.toMap(School::id, School::name));
        return found.stream().map(one -> line(reader, one, names)).toList();
    }

    UnusualLine line(Relation reader, Found found) {
        return lines(reader, List.of(found)).getFirst();
    }

    private UnusualLine line(Relation reader, Found found, Map<SchoolId, String> names) {
        Unusual one = found.unusual();
        return new UnusualLine(
                UnusualController.ADDRESS + "/" + one.id(),
                one.day(),
                one.first(),
                one.last(),
                Sentence.of("oversight.unusual.what." + Codes.of(one.kind()), whom(reader, one), one.amount()),
                one.school().flatMap(school -> Optional.ofNullable(names.get(school))),
                found.waits() ? Tone.WAIT : Tone.YES,
                state(found));
    }

    private static Sentence state(Found found) {
        return found.reviewedAt()
                .map(at -> found.waits()
                        ? Sentence.of("oversight.unusual.state.grown", found.reviewedAmount())
                        : Sentence.of("oversight.unusual.state.reviewed", SchoolDay.of(at)))
                .orElseGet(() -> Sentence.of("oversight.unusual.state.waits"));
    }

    private Sentence whom(Relation reader, Unusual one) {
        return one.person()
                .map(person -> Sentence.of("logbook.name", accounts.nameOf(person)))
                .or(() -> one.pupil().map(pupil -> pupil(reader, pupil)))
                .orElseThrow();
    }

    private Sentence pupil(Relation reader, PupilId pupil) {
        Sentence number = Sentence.of("oversight.log.number", pupil.toString().substring(28));
        return reader == Relation.PROTECTION
                ? number
                : pupils.findName(pupil)
                        .map(name -> Sentence.of("oversight.unusual.dossier_of", name))
                        .orElse(number);
    }

    Sentence why(Found found) {
        return Sentence.of("oversight.unusual.why." + Codes.of(found.unusual().kind()));
    }

    /// A head sees the log of one dossier, and not that of one colleague.
    Optional<String> evidence(Relation reader, Found found) {
        Unusual one = found.unusual();
        if (one.pupil().isPresent()) {
            return one.pupil().map(pupil -> "/leerlingen/" + pupil + "/logboek");
        }
        return reader == Relation.HEAD
                ? Optional.empty()
                : one.person()
                        .map(person -> "/toezicht/logboek?van=%s&tot=%s&wie=%s%s"
                                .formatted(one.day(), one.day(), person, lines(one)));
    }

    private static String lines(Unusual one) {
        return one.kind() == UnusualKind.MANY_REFUSALS ? "&antwoord=refused" : "&wat=read";
    }

    List<UnusualOnePage.Note> notes(List<Review> reviews) {
        return reviews.stream()
                .map(one -> new UnusualOnePage.Note(
                        Sentence.of("logbook.name", accounts.nameOf(one.by())), one.at(), one.amount(), one.note()))
                .toList();
    }
}
