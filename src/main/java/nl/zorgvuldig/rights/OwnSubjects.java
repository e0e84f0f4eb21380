package nl.zorgvuldig.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Asking;
import nl.zorgvuldig.inspection.OwnRequests;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.stereotype.Component;

/// About whom somebody may ask today, and as what. What was asked about a child stays out of sight
/// of who may not ask it any more.
@Component
final class OwnSubjects {
    private final RightStore store;
    private final OwnRequests inspections;
    private final Guardians guardians;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Work work;

    OwnSubjects(
            RightStore store,
            OwnRequests inspections,
            Guardians guardians,
            Pupils pupils,
            Accounts accounts,
            Work work) {
        this.store = store;
        this.inspections = inspections;
        this.guardians = guardians;
        this.pupils = pupils;
        this.accounts = accounts;
        this.work = work;
    }

    List<OwnSubject> list(SignedIn who) {
        List<RightFile> mine = work.read(RightActs.ASK_RIGHT, () -> store.listBy(who.person()));
        List<OwnSubject> all = new ArrayList<>();
        switch (who.kind()) {
            case STAFF -> all.add(self(who, SubjectKind.STAFF, mine));
            case GUARDIAN -> {
                work.read(RightActs.ASK_RIGHT, () -> guardians.listChildren(who.person()))
                        .forEach(child -> pupil(who, child, mine).ifPresent(all::add));
                all.add(self(who, SubjectKind.GUARDIAN, mine));
            }
            case PUPIL -> pupil(who, new PupilId(who.person().value()), mine).ifPresent(all::add);
            case EXPERT -> {}
        }
        return all;
    }

    private OwnSubject self(SignedIn who, SubjectKind kind, List<RightFile> mine) {
        Subject subject = Subject.of(who.board(), kind, who.person());
        return new OwnSubject(
                subject,
                accounts.nameOf(who.person()),
                Optional.of(Standing.SELF),
                Optional.empty(),
                about(subject, Standing.SELF, mine).toList());
    }

    private Optional<OwnSubject> pupil(SignedIn who, PupilId pupil, List<RightFile> mine) {
        Subject subject = Subject.of(who.board(), pupil);
        return pupils.findName(pupil).map(name -> switch (inspections.asking(who.person(), pupil)) {
            case Asking.May(nl.zorgvuldig.inspection.Standing as) -> {
                Standing standing = standing(as);
                yield new OwnSubject(
                        subject,
                        name,
                        Optional.of(standing),
                        Optional.empty(),
                        about(subject, standing, mine).toList());
            }
            case Asking.MayNot(Sentence because) ->
                new OwnSubject(subject, name, Optional.empty(), Optional.of(because), List.of());
        });
    }

    private static Stream<RightFile> about(Subject subject, Standing standing, List<RightFile> mine) {
        return mine.stream()
                .filter(one -> one.request().about().equals(subject))
                .filter(one ->
                        RightRules.whyNotAsk(one.request().kind(), standing).isEmpty());
    }

    static Standing standing(nl.zorgvuldig.inspection.Standing as) {
        return switch (as) {
            case AUTHORITY -> Standing.AUTHORITY;
            case INFORMATION -> Standing.INFORMATION;
            case PUPIL -> Standing.PUPIL;
        };
    }

    /// As what who asked could ask it today; empty when they could not any more.
    Optional<Standing> now(RightRequest request) {
        return request.pupil().isEmpty()
                ? Optional.of(Standing.SELF)
                : inspections.asking(request.by(), request.pupil().get())
                                instanceof Asking.May(nl.zorgvuldig.inspection.Standing as)
                        ? Optional.of(standing(as))
                        : Optional.empty();
    }
}
