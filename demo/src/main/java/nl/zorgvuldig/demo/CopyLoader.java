package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.AccessRequest;
import nl.zorgvuldig.inspection.Copies;
import nl.zorgvuldig.inspection.CopyMaking;
import nl.zorgvuldig.inspection.Ground;
import nl.zorgvuldig.inspection.Hitch;
import nl.zorgvuldig.inspection.Hitches;
import nl.zorgvuldig.inspection.InspectionActs;
import nl.zorgvuldig.inspection.Prepared;
import nl.zorgvuldig.inspection.RefusalGround;
import nl.zorgvuldig.inspection.RequestEvent;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.RequestKind;
import nl.zorgvuldig.inspection.Requests;
import nl.zorgvuldig.inspection.Showing;
import nl.zorgvuldig.inspection.Standing;
import nl.zorgvuldig.inspection.Withholdings;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.PupilDossierAct;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Copies of dossiers at the first school, in every state: one is ready for `ouder` to fetch, the
/// others are of parents nobody signs in as.
@Component
@Lazy
final class CopyLoader {
    private final Requests requests;
    private final Copies copies;
    private final Hitches hitches;
    private final CopyMaking making;
    private final Withholdings withholdings;
    private final Dossiers dossiers;
    private final AccessControl access;
    private final Boards boards;

    CopyLoader(
            Requests requests,
            Copies copies,
            Hitches hitches,
            CopyMaking making,
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

    void load(Population population) {
        List<People.Family> families = InspectionLoader.families(population);
        RequestEvent ordered = new RequestEvent.Ordered(Optional.of("Wat over een ander gaat, staat er niet in."));
        RequestFile made = file(population, families.get(5), 6, ordered);
        RequestFile offered = file(
                population, population.pupil(Landmark.OF_SEPARATED_PARENTS), population.person("ouder"), 9, ordered);
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

    private void finished(Population population, List<People.Family> families, RequestEvent ordered) {
        RequestEvent made = new RequestEvent.Made();
        RequestEvent link = new RequestEvent.Offered(population.today().minusDays(2));
        requests.takeOver(file(population, families.get(6), 15));
        requests.takeOver(file(
                population,
                families.get(7),
                20,
                new RequestEvent.Declined(
                        RefusalGround.EXCESSIVE, "U kreeg vorige maand een kopie. Er is niets bijgekomen.")));
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

    /// What is about others stays out, as the head would decide.
    private void fill(Population population, RequestFile file) {
        asHead(
                population,
                head -> key(head, EnrolmentActs.READ, file).ifPresent(key -> {
                    List<Prepared> pieces = withholdings.prepare(file, dossiers.read(key));
                    Map<PieceId, Hitch> found = hitches.of(file, pieces);
                    List<Prepared> fit =
                            pieces.stream().map(one -> fit(one, found)).toList();
                    boards.program(population.board().id()).run(() -> copies.takeOver(file, fit));
                }));
    }

    private static Prepared fit(Prepared one, Map<PieceId, Hitch> hitches) {
        return hitches.getOrDefault(one.id(), Hitch.NONE) == Hitch.NONE
                ? one
                : new Prepared(
                        one.piece(),
                        one.level(),
                        one.viewpoints(),
                        one.agreement(),
                        new Showing.Withheld(Ground.OTHER_CHILD),
                        one.decision());
    }

    private Optional<Granted<PupilId>> key(SignedIn head, PupilDossierAct act, RequestFile file) {
        return access.ask(head, act, file.request().pupil()) instanceof Granted<PupilId> key
                ? Optional.of(key)
                : Optional.empty();
    }

    private static void asHead(Population population, Consumer<SignedIn> what) {
        SignedIn head = new SignedIn(population.board().id(), population.person("directeur"), AccountKind.STAFF);
        new Acting(head.board(), head.person(), Act.BROWSE, population.today()).run(() -> what.accept(head));
    }

    private static RequestFile file(Population population, People.Family family, int daysAgo, RequestEvent... what) {
        return file(population, family.children().getFirst(), family.guardians().getFirst(), daysAgo, what);
    }

    private static RequestFile file(
            Population population, PupilId pupil, PersonId by, int daysAgo, RequestEvent... what) {
        List<Recorded<RequestEvent>> steps = IntStream.range(0, what.length)
                .mapToObj(n -> new Recorded<>(
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
                        Standing.AUTHORITY,
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
