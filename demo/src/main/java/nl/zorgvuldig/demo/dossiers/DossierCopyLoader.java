package nl.zorgvuldig.demo.dossiers;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.LandmarkPupil;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.inspection.InspectionActs;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.copies.CopyProduction;
import nl.zorgvuldig.dossier.inspection.copies.CopyRefusalGround;
import nl.zorgvuldig.dossier.inspection.copies.DossierCopies;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlockers;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.inspection.withholding.Withholdings;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads copies of dossiers at the first school in every state: one is ready for `ouder` to fetch,
/// the others are for parents without a demonstration account.
@Component
@Lazy
public final class DossierCopyLoader {
    private final AccessRequests requests;
    private final DossierCopies copies;
    private final DisclosureBlockers hitches;
    private final CopyProduction making;
    private final Withholdings withholdings;
    private final Dossiers dossiers;
    private final AccessControl access;
    private final Boards boards;

    DossierCopyLoader(
            AccessRequests requests,
            DossierCopies copies,
            DisclosureBlockers hitches,
            CopyProduction making,
            Withholdings withholdings,
            Dossiers dossiers,
            AccessControl access,
            Boards boards) {
        this.requests = requests;
        this.copies = copies;
        this.hitches = hitches;
        this.making = making;
        this.withholdings = withholdings;
        this.dossiers = dossiers;
        this.access = access;
        this.boards = boards;
    }

    public void load(Population population) {
        List<DemoPeople.Family> families = InspectionLoader.families(population);
        RequestEvent ordered = new RequestEvent.Ordered(Optional.of("Wat over een ander gaat, staat er niet in."));
        RequestFile made = file(population, families.get(5), 6, ordered);
        RequestFile offered = file(
                population,
                population.pupil(LandmarkPupil.OF_SEPARATED_PARENTS),
                population.person("ouder"),
                9,
                ordered);
        boards.program(population.board().id()).run(() -> {
            finished(population, families, ordered);
            requests.takeOver(made);
            requests.takeOver(offered);
        });
        fill(population, made);
        fill(population, offered);
        boards.program(population.board().id()).run(making::go);
        asHead(
                population,
                head -> key(head, InspectionActs.KEEP_COPY, offered)
                        .ifPresent(key -> requests.find(key, offered.id())
                                .ifPresent(file ->
                                        copies.offer(key, file, file.history().size()))));
    }

    private void finished(Population population, List<DemoPeople.Family> families, RequestEvent ordered) {
        RequestEvent made = new RequestEvent.Made();
        RequestEvent link = new RequestEvent.Offered(population.today().minusDays(2));
        requests.takeOver(file(population, families.get(6), 15));
        requests.takeOver(file(
                population,
                families.get(7),
                20,
                new RequestEvent.Declined(
                        CopyRefusalGround.EXCESSIVE, "U kreeg vorige maand een kopie. Er is niets bijgekomen.")));
        requests.takeOver(file(population, families.get(8), 18, ordered, made, link, new RequestEvent.Fetched()));
        requests.takeOver(file(
                population,
                families.get(9),
                16,
                ordered,
                made,
                new RequestEvent.Given(population.today().minusDays(9))));
        requests.takeOver(file(population, families.get(10), 26, ordered, made, link, new RequestEvent.Lapsed()));
        requests.takeOver(file(population, families.get(0), 12, new RequestEvent.Withdrawn()));
        requests.takeOver(file(population, families.get(1), 8, ordered, new RequestEvent.Failed()));
    }

    /// Leaves out what is about others, as a head would.
    private void fill(Population population, RequestFile file) {
        asHead(
                population,
                head -> key(head, EnrolmentActs.READ, file).ifPresent(key -> {
                    List<PreparedPiece> pieces = withholdings.prepare(file, dossiers.read(key));
                    Map<DossierItemId, DisclosureBlocker> found = hitches.of(file, pieces);
                    List<PreparedPiece> fit =
                            pieces.stream().map(piece -> fit(piece, found)).toList();
                    boards.program(population.board().id()).run(() -> copies.takeOver(file, fit));
                }));
    }

    private static PreparedPiece fit(PreparedPiece piece, Map<DossierItemId, DisclosureBlocker> hitches) {
        return hitches.getOrDefault(piece.id(), DisclosureBlocker.NONE) == DisclosureBlocker.NONE
                ? piece
                : new PreparedPiece(
                        piece.piece(),
                        piece.level(),
                        piece.viewpoints(),
                        piece.agreement(),
                        new PieceTreatment.Withheld(WithholdingGround.OTHER_CHILD),
                        piece.decision());
    }

    private Optional<Granted<PupilId>> key(SignedInUser head, PupilDossierAct act, RequestFile file) {
        return access.ask(head, act, file.request().pupil()) instanceof Granted<PupilId> key
                ? Optional.of(key)
                : Optional.empty();
    }

    private static void asHead(Population population, Consumer<SignedInUser> what) {
        SignedInUser head =
                new SignedInUser(population.board().id(), population.person("directeur"), AccountKind.STAFF);
        new Acting(head.board(), head.person(), Act.BROWSE, population.today()).run(() -> what.accept(head));
    }

    private static RequestFile file(
            Population population, DemoPeople.Family family, int daysAgo, RequestEvent... what) {
        return file(population, family.children().getFirst(), family.guardians().getFirst(), daysAgo, what);
    }

    private static RequestFile file(
            Population population, PupilId pupil, PersonId by, int daysAgo, RequestEvent... what) {
        List<RecordedEvent<RequestEvent>> steps = IntStream.range(0, what.length)
                .mapToObj(n -> new RecordedEvent<>(
                        n + 1,
                        by(population, by, what[n]),
                        InspectionLoader.at(population, daysAgo - 1 - n, LocalTime.of(15, 5)),
                        what[n]))
                .toList();
        return new RequestFile(
                new AccessRequest(
                        new RequestId(
                                UUID.nameUUIDFromBytes(("copy/" + pupil + "/" + by).getBytes(StandardCharsets.UTF_8))),
                        pupil,
                        RequestKind.COPY,
                        by,
                        RequesterCapacity.AUTHORITY,
                        InspectionLoader.at(population, daysAgo, LocalTime.of(19, 45)),
                        Optional.empty()),
                steps);
    }

    private static PersonId by(Population population, PersonId asker, RequestEvent what) {
        return switch (what) {
            case RequestEvent.Made _, RequestEvent.Failed _, RequestEvent.Lapsed _ -> PersonId.PROGRAM;
            case RequestEvent.Withdrawn _, RequestEvent.Fetched _ -> asker;
            case RequestEvent.Planned _,
                    RequestEvent.Refused _,
                    RequestEvent.Declined _,
                    RequestEvent.Opened _,
                    RequestEvent.Ended _,
                    RequestEvent.Ordered _,
                    RequestEvent.Offered _,
                    RequestEvent.Given _ -> population.person("directeur");
        };
    }
}
