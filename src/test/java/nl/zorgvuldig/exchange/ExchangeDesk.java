package nl.zorgvuldig.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.OwnCase;
import nl.zorgvuldig.consent.OwnCases;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.Correction;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Draft;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;
import nl.zorgvuldig.web.Language;

/// Giving on the demonstration board, step by step, as its doors are asked: a family with one child
/// at the school of `directeur2`.
final class ExchangeDesk {
    static final NoticeWish NOW = new NoticeWish("now", Optional.empty(), "", "");

    final DemoProgram demo = DemoProgram.running();
    final Families.Family family;
    final PupilId child;
    final SignedIn first;
    final SignedIn second;
    final SignedIn head;

    /// @param place of the family; each test takes another
    ExchangeDesk(int place) {
        this("directeur2", place);
    }

    /// @param keeping the head of a school
    ExchangeDesk(String keeping, int place) {
        head = staff(keeping);
        family = new Families(demo.population()).atSchoolOf(keeping, place);
        child = family.children().getFirst().id();
        first = guardian(family.first().id());
        second = guardian(family.second().id());
    }

    SignedIn staff(String handle) {
        return new SignedIn(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    private SignedIn guardian(PersonId person) {
        return new SignedIn(demo.board(), person, AccountKind.GUARDIAN);
    }

    <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    Granted<PupilId> key(SignedIn who, PupilDossierAct act) {
        return (Granted<PupilId>) as(who, () -> demo.part(AccessControl.class).ask(who, act, child));
    }

    PieceId write(String text) {
        return as(
                head,
                () -> new PieceId(((Outcome.Done<EntryId>) demo.part(Dossiers.class)
                                .write(
                                        key(head, DossierActs.WRITE),
                                        FormId.next(demo.clock()),
                                        new Draft(
                                                EntryKind.OBSERVATION,
                                                demo.clock().today(),
                                                text),
                                        Confidentiality.ORDINARY,
                                        Optional.empty()))
                        .made()
                        .value()));
    }

    void correct(PieceId entry, String better) {
        as(head, () -> (Outcome.Done<EntryId>) demo.part(Dossiers.class)
                .correct(
                        key(head, DossierActs.WRITE),
                        new Correction(
                                new EntryId(entry.value()),
                                1,
                                new Draft(EntryKind.OBSERVATION, demo.clock().today(), better),
                                "Dat klopte niet.")));
    }

    Dossier dossier() {
        return as(head, () -> demo.part(Dossiers.class).read(key(head, EnrolmentActs.READ)));
    }

    Outcome<DisclosureId> prepare(Recipient other, PieceId... items) {
        return prepare(FormId.next(demo.clock()), other, new Basis.Consent(), "Weten wat er is geoefend.", items);
    }

    Outcome<DisclosureId> prepare(Basis basis, PieceId... items) {
        return prepare(FormId.next(demo.clock()), basis, items);
    }

    Outcome<DisclosureId> prepare(FormId form, Basis basis, PieceId... items) {
        return prepare(form, basis, "Weten wat er is geoefend.", items);
    }

    Outcome<DisclosureId> prepare(Basis basis, String aim, PieceId... items) {
        return prepare(FormId.next(demo.clock()), basis, aim, items);
    }

    private Outcome<DisclosureId> prepare(FormId form, Basis basis, String aim, PieceId... items) {
        return prepare(form, new Recipient("Praktijk", "Iemand", "iemand@praktijk.example"), basis, aim, items);
    }

    private Outcome<DisclosureId> prepare(FormId form, Recipient other, Basis basis, String aim, PieceId... items) {
        Dossier dossier = dossier();
        return as(
                head,
                () -> demo.part(Disclosures.class)
                        .prepare(
                                key(head, ExchangeActs.PREPARE_EXCHANGE),
                                form,
                                new Wish(
                                        other,
                                        aim,
                                        Optional.of(basis),
                                        Optional.of(demo.clock().today().plusDays(14)),
                                        Arrays.asList(items)),
                                dossier));
    }

    DisclosureId prepared(Basis basis, PieceId... items) {
        return made(prepare(basis, items));
    }

    DisclosureFile file(DisclosureId id) {
        return as(
                head,
                () -> demo.part(Disclosures.class)
                        .find(key(head, ExchangeActs.PREPARE_EXCHANGE), id)
                        .orElseThrow());
    }

    Map<PieceId, Hitch> hitches(DisclosureId id) {
        return as(head, () -> demo.part(Packing.class).hitches(file(id), dossier()));
    }

    Outcome<Nothing> decide(DisclosureId id, PieceId item, Treatment treatment) {
        return decide(file(id), item, treatment);
    }

    /// @param file as it was read before
    Outcome<Nothing> decide(DisclosureFile file, PieceId item, Treatment treatment) {
        return as(
                head,
                () -> demo.part(Disclosures.class)
                        .decide(
                                key(head, ExchangeActs.PREPARE_EXCHANGE),
                                file,
                                item,
                                file.find(item).orElseThrow().step(),
                                treatment,
                                dossier()));
    }

    Outcome<Nothing> inspected(DisclosureId id, String remarks) {
        DisclosureFile file = file(id);
        return as(
                head,
                () -> demo.part(Sending.class)
                        .inspected(
                                key(head, ExchangeActs.PREPARE_EXCHANGE),
                                file,
                                file.history().size(),
                                Optional.of(demo.clock().today()),
                                remarks));
    }

    Outcome<Nothing> fix(DisclosureId id) {
        return fix(file(id));
    }

    /// @param file as it was read before
    Outcome<Nothing> fix(DisclosureFile file) {
        return as(
                head,
                () -> demo.part(Packing.class)
                        .fix(
                                head,
                                key(head, ExchangeActs.KEEP_EXCHANGE),
                                file,
                                file.history().size(),
                                dossier()));
    }

    /// Whoever decides hears of it now.
    Outcome<Sending.Sent> send(DisclosureId id) {
        return send(
                id,
                as(head, () -> demo.part(Notices.class).unchosen(file(id))).stream()
                        .collect(Collectors.toMap(one -> one, _ -> NOW)));
    }

    Outcome<Sending.Sent> send(DisclosureId id, Map<PersonId, NoticeWish> wishes) {
        return send(file(id), wishes);
    }

    /// @param file as it was read before
    Outcome<Sending.Sent> send(DisclosureFile file, Map<PersonId, NoticeWish> wishes) {
        return as(
                head,
                () -> demo.part(Sending.class)
                        .send(
                                key(head, ExchangeActs.KEEP_EXCHANGE),
                                file,
                                file.history().size(),
                                wishes));
    }

    Outcome<Nothing> inform(DisclosureId id, Map<PersonId, NoticeWish> wishes) {
        DisclosureFile file = file(id);
        return as(head, () -> demo.part(Notices.class).inform(key(head, ExchangeActs.KEEP_EXCHANGE), file, wishes));
    }

    List<GuardianNotice> notices(DisclosureId id) {
        DisclosureFile file = file(id);
        return as(head, () -> demo.part(Notices.class).list(file));
    }

    Sending.Sent sent(DisclosureId id) {
        return made(send(id));
    }

    static <T> T made(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).made();
    }

    /// What is objected to; nothing when it was not rejected.
    static List<Objection> objections(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(var objections) ? objections : List.of();
    }

    static List<String> fields(Outcome<?> outcome) {
        return objections(outcome).stream().map(Objection::field).toList();
    }

    Outcome<Nothing> stop(DisclosureId id) {
        return stop(file(id));
    }

    /// @param file as it was read before
    Outcome<Nothing> stop(DisclosureFile file) {
        return as(
                head,
                () -> demo.part(Sending.class)
                        .stop(
                                key(head, ExchangeActs.KEEP_EXCHANGE),
                                file,
                                file.history().size(),
                                "Zo."));
    }

    AnswerId answer(SignedIn who, DisclosureId id, Choice choice) {
        AnswerId answer = new AnswerId(UUID.randomUUID());
        as(who, () -> {
            OwnCases own = demo.part(OwnCases.class);
            OwnCase asked = own.find(who, id.value()).orElseThrow();
            return own.answer(who, asked, answer, asked.purpose().text().version(), Language.DUTCH, choice);
        });
        return answer;
    }

    PackageOpenings.Answer open(Sending.Sent link, SecondCode code) {
        return demo.part(PackageOpenings.class).open(link.address(), code);
    }

    /// Opens with the right code, and gives what came; empty when it stayed closed.
    Optional<byte[]> fetch(Sending.Sent link) {
        if (open(link, link.code()) instanceof PackageOpenings.Answer.Content(InputStream stream)) {
            try (stream) {
                return Optional.of(stream.readAllBytes());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return Optional.empty();
    }

    void work() {
        demo.part(Boards.class).program(demo.board()).run(() -> {
            demo.part(ExchangeWork.class).go();
            demo.part(ExchangeWork.class).correct();
        });
    }
}
