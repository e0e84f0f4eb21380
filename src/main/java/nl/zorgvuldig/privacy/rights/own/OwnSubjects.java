package nl.zorgvuldig.privacy.rights.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.privacy.rights.RightActs;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightRequesterCapacity;
import nl.zorgvuldig.privacy.rights.RightRules;
import nl.zorgvuldig.privacy.rights.RightStore;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Finds about whom somebody may make requests today, and in which capacity. Requests about a
/// child are hidden from a person who is no longer entitled to make them.
@Component
public final class OwnSubjects {
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

    List<OwnSubject> list(SignedInUser who) {
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

    private OwnSubject self(SignedInUser who, SubjectKind kind, List<RightFile> mine) {
        DataSubject subject = DataSubject.of(who.board(), kind, who.person());
        return new OwnSubject(
                subject,
                accounts.nameOf(who.person()),
                Optional.of(RightRequesterCapacity.SELF),
                Optional.empty(),
                about(subject, RightRequesterCapacity.SELF, mine).toList());
    }

    private Optional<OwnSubject> pupil(SignedInUser who, PupilId pupil, List<RightFile> mine) {
        DataSubject subject = DataSubject.of(who.board(), pupil);
        return pupils.findName(pupil).map(name -> switch (inspections.asking(who.person(), pupil)) {
            case RequestEntitlement.May(nl.zorgvuldig.dossier.inspection.RequesterCapacity as) -> {
                RightRequesterCapacity standing = standing(as);
                yield new OwnSubject(
                        subject,
                        name,
                        Optional.of(standing),
                        Optional.empty(),
                        about(subject, standing, mine).toList());
            }
            case RequestEntitlement.MayNot(Sentence because) ->
                new OwnSubject(subject, name, Optional.empty(), Optional.of(because), List.of());
        });
    }

    private static Stream<RightFile> about(DataSubject subject, RightRequesterCapacity standing, List<RightFile> mine) {
        return mine.stream()
                .filter(file -> file.request().about().equals(subject))
                .filter(file ->
                        RightRules.whyNotAsk(file.request().kind(), standing).isEmpty());
    }

    static RightRequesterCapacity standing(nl.zorgvuldig.dossier.inspection.RequesterCapacity as) {
        return switch (as) {
            case AUTHORITY -> RightRequesterCapacity.AUTHORITY;
            case INFORMATION -> RightRequesterCapacity.INFORMATION;
            case PUPIL -> RightRequesterCapacity.PUPIL;
        };
    }

    /// The capacity in which the requester could make it today; empty when they no longer could.
    public Optional<RightRequesterCapacity> now(RightRequest request) {
        return request.pupil().isEmpty()
                ? Optional.of(RightRequesterCapacity.SELF)
                : inspections.asking(request.by(), request.pupil().get())
                                instanceof RequestEntitlement.May(nl.zorgvuldig.dossier.inspection.RequesterCapacity as)
                        ? Optional.of(standing(as))
                        : Optional.empty();
    }
}
