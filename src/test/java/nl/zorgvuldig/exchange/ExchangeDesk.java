package nl.zorgvuldig.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.cases.OwnConsentCase;
import nl.zorgvuldig.consent.cases.OwnConsentCases;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.entries.EntryDraft;
import nl.zorgvuldig.dossier.record.entries.EntryDraft.EntryCorrection;
import nl.zorgvuldig.exchange.disclosures.DemandArticle;
import nl.zorgvuldig.exchange.disclosures.DemandWish;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.DisclosureStore;
import nl.zorgvuldig.exchange.disclosures.DisclosureWish;
import nl.zorgvuldig.exchange.disclosures.DisclosureWork;
import nl.zorgvuldig.exchange.disclosures.Disclosures;
import nl.zorgvuldig.exchange.disclosures.PastDisclosureWish;
import nl.zorgvuldig.exchange.disclosures.PastDisclosures;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.items.ExchangeBlocker;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.exchange.notices.GuardianNotice;
import nl.zorgvuldig.exchange.notices.GuardianNoticeWish;
import nl.zorgvuldig.exchange.notices.GuardianNotices;
import nl.zorgvuldig.exchange.packages.PackageAssembly;
import nl.zorgvuldig.exchange.packages.PackageOpenings;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.story.Families;

/// Giving on the demonstration board, step by step, as its doors are asked: a family with one child
/// at the school of `directeur2`.
public final class ExchangeDesk {
    public static final GuardianNoticeWish NOW = GuardianNoticeWish.NOW;

    public final DemoProgram demo = DemoProgram.running();
    final Families.Family family;
    public final PupilId child;
    public final SignedInUser first;
    public final SignedInUser second;
    public final SignedInUser head;

    /// @param place of the family; each test takes another
    public ExchangeDesk(int place) {
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

    public SignedInUser staff(String handle) {
        return new SignedInUser(demo.board(), demo.person(handle), AccountKind.STAFF);
    }

    private SignedInUser guardian(PersonId person) {
        return new SignedInUser(demo.board(), person, AccountKind.GUARDIAN);
    }

    public <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, demo.clock().today()).call(what);
    }

    public Granted<PupilId> key(SignedInUser who, PupilDossierAct act) {
        return (Granted<PupilId>) as(who, () -> demo.part(AccessControl.class).ask(who, act, child));
    }

    public DossierItemId write(String text) {
        return as(
                head,
                () -> new DossierItemId(((Outcome.Done<EntryId>) demo.part(Dossiers.class)
                                .write(
                                        key(head, DossierActs.WRITE),
                                        FormId.next(demo.clock()),
                                        new EntryDraft(
                                                EntryKind.OBSERVATION,
                                                demo.clock().today(),
                                                text),
                                        Confidentiality.ORDINARY,
                                        Optional.empty()))
                        .made()
                        .value()));
    }

    void correct(DossierItemId entry, String better) {
        as(head, () -> (Outcome.Done<EntryId>) demo.part(Dossiers.class)
                .correct(
                        key(head, DossierActs.WRITE),
                        new EntryCorrection(
                                new EntryId(entry.value()),
                                1,
                                new EntryDraft(
                                        EntryKind.OBSERVATION, demo.clock().today(), better),
                                "Dat klopte niet.")));
    }

    public Dossier dossier() {
        return as(head, () -> demo.part(Dossiers.class).read(key(head, EnrolmentActs.READ)));
    }

    Outcome<DisclosureId> prepare(ExchangeRecipient other, DossierItemId... items) {
        return prepare(
                FormId.next(demo.clock()), other, new DisclosureBasis.Consent(), "Weten wat er is geoefend.", items);
    }

    public Outcome<DisclosureId> prepare(DisclosureBasis basis, DossierItemId... items) {
        return prepare(FormId.next(demo.clock()), basis, items);
    }

    Outcome<DisclosureId> prepare(FormId form, DisclosureBasis basis, DossierItemId... items) {
        return prepare(form, basis, "Weten wat er is geoefend.", items);
    }

    Outcome<DisclosureId> prepare(DisclosureBasis basis, String aim, DossierItemId... items) {
        return prepare(FormId.next(demo.clock()), basis, aim, items);
    }

    private Outcome<DisclosureId> prepare(FormId form, DisclosureBasis basis, String aim, DossierItemId... items) {
        return prepare(form, new ExchangeRecipient("Praktijk", "Iemand", "iemand@praktijk.example"), basis, aim, items);
    }

    private Outcome<DisclosureId> prepare(
            FormId form, ExchangeRecipient other, DisclosureBasis basis, String aim, DossierItemId... items) {
        Dossier dossier = dossier();
        return as(
                head,
                () -> demo.part(Disclosures.class)
                        .prepare(
                                key(head, ExchangeActs.PREPARE_EXCHANGE),
                                form,
                                new DisclosureWish(
                                        other,
                                        aim,
                                        Optional.of(basis),
                                        Optional.of(demo.clock().today().plusDays(14)),
                                        Arrays.asList(items)),
                                dossier));
    }

    public DisclosureId prepared(DisclosureBasis basis, DossierItemId... items) {
        return made(prepare(basis, items));
    }

    /// Recorded by the head, as said today.
    public DisclosureId alreadyGiven(LegalGround ground) {
        return made(as(
                head,
                () -> demo.part(PastDisclosures.class)
                        .record(
                                key(head, ExchangeActs.PREPARE_EXCHANGE),
                                FormId.next(demo.clock()),
                                new PastDisclosureWish(
                                        Optional.of(ground),
                                        "Veilig Thuis",
                                        "L. de Wit",
                                        Optional.of(demo.clock().today()),
                                        "Kwam met blauwe plekken."))));
    }

    public DisclosureFile file(DisclosureId id) {
        return as(
                head,
                () -> demo.part(Disclosures.class)
                        .find(key(head, ExchangeActs.PREPARE_EXCHANGE), id)
                        .orElseThrow());
    }

    /// Past the rules, so that only the database judges.
    public void byHand(DisclosureId id, PupilDossierAct act, DisclosureEvent event) {
        DisclosureFile file = file(id);
        as(head, () -> {
            demo.part(Work.class)
                    .change(
                            act,
                            () -> demo.part(DisclosureStore.class)
                                    .add(
                                            file,
                                            file.next(
                                                    head.person(), demo.clock().instant(), event)));
            return id;
        });
    }

    Map<DossierItemId, ExchangeBlocker> hitches(DisclosureId id) {
        return as(head, () -> demo.part(PackageAssembly.class).hitches(file(id), dossier()));
    }

    Outcome<Nothing> decide(DisclosureId id, DossierItemId item, ItemTreatment treatment) {
        return decide(file(id), item, treatment);
    }

    /// @param file as it was read before
    Outcome<Nothing> decide(DisclosureFile file, DossierItemId item, ItemTreatment treatment) {
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

    public Outcome<Nothing> inspected(DisclosureId id, String remarks) {
        DisclosureFile file = file(id);
        return as(
                head,
                () -> demo.part(DisclosureDispatch.class)
                        .inspected(
                                key(head, ExchangeActs.PREPARE_EXCHANGE),
                                file,
                                file.history().size(),
                                Optional.of(demo.clock().today()),
                                remarks));
    }

    /// Recorded by the head, as it lies before them; no item is sensitive.
    public Outcome<Nothing> demanded(DisclosureId id) {
        return demanded(file(id), DemandArticle.RECORDED, "", Set.of());
    }

    /// @param file as it was read before
    public Outcome<Nothing> demanded(
            DisclosureFile file, DemandArticle article, String authorisation, Set<DossierItemId> sensitive) {
        LocalDate today = demo.clock().today();
        return as(
                head,
                () -> demo.part(DisclosureDispatch.class)
                        .demanded(
                                key(head, ExchangeActs.PREPARE_EXCHANGE),
                                file,
                                file.history().size(),
                                new DemandWish(
                                        Optional.of(article),
                                        "05-881234-26",
                                        Optional.of(today),
                                        Optional.of(today.plusDays(3)),
                                        "Wie er in de klas was.",
                                        authorisation,
                                        sensitive)));
    }

    public Outcome<Nothing> fix(DisclosureId id) {
        return fix(file(id));
    }

    /// @param file as it was read before
    Outcome<Nothing> fix(DisclosureFile file) {
        return as(
                head,
                () -> demo.part(PackageAssembly.class)
                        .fix(
                                head,
                                key(head, ExchangeActs.KEEP_EXCHANGE),
                                file,
                                file.history().size(),
                                dossier()));
    }

    /// Whoever decides hears of it now.
    public Outcome<DisclosureDispatch.Sent> send(DisclosureId id) {
        return send(
                id,
                as(head, () -> demo.part(GuardianNotices.class).unchosen(file(id))).stream()
                        .collect(Collectors.toMap(person -> person, _ -> NOW)));
    }

    public Outcome<DisclosureDispatch.Sent> send(DisclosureId id, Map<PersonId, GuardianNoticeWish> wishes) {
        return send(file(id), wishes);
    }

    /// @param file as it was read before
    Outcome<DisclosureDispatch.Sent> send(DisclosureFile file, Map<PersonId, GuardianNoticeWish> wishes) {
        return as(
                head,
                () -> demo.part(DisclosureDispatch.class)
                        .send(
                                key(head, ExchangeActs.KEEP_EXCHANGE),
                                file,
                                file.history().size(),
                                wishes));
    }

    public Outcome<Nothing> inform(DisclosureId id, Map<PersonId, GuardianNoticeWish> wishes) {
        DisclosureFile file = file(id);
        return as(
                head,
                () -> demo.part(GuardianNotices.class).inform(key(head, ExchangeActs.KEEP_EXCHANGE), file, wishes));
    }

    public List<GuardianNotice> notices(DisclosureId id) {
        DisclosureFile file = file(id);
        return as(head, () -> demo.part(GuardianNotices.class).list(file));
    }

    public DisclosureDispatch.Sent sent(DisclosureId id) {
        return made(send(id));
    }

    public static <T> T made(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).made();
    }

    /// What is objected to; nothing when it was not rejected.
    static List<Objection> objections(Outcome<?> outcome) {
        return outcome instanceof Outcome.Rejected<?>(var objections) ? objections : List.of();
    }

    public static List<String> fields(Outcome<?> outcome) {
        return objections(outcome).stream().map(Objection::field).toList();
    }

    public Outcome<Nothing> stop(DisclosureId id) {
        return stop(file(id));
    }

    /// @param file as it was read before
    Outcome<Nothing> stop(DisclosureFile file) {
        return as(
                head,
                () -> demo.part(DisclosureDispatch.class)
                        .stop(
                                key(head, ExchangeActs.KEEP_EXCHANGE),
                                file,
                                file.history().size(),
                                "Zo."));
    }

    public ConsentAnswerId answer(SignedInUser who, DisclosureId id, ConsentChoice choice) {
        ConsentAnswerId answer = new ConsentAnswerId(UUID.randomUUID());
        as(who, () -> {
            OwnConsentCases own = demo.part(OwnConsentCases.class);
            OwnConsentCase asked = own.find(who, id.value()).orElseThrow();
            return own.answer(who, asked, answer, asked.purpose().text().version(), Language.DUTCH, choice);
        });
        return answer;
    }

    public PackageOpenings.Answer open(DisclosureDispatch.Sent link, SecondCode code) {
        return demo.part(PackageOpenings.class).open(link.address(), code);
    }

    /// Opens with the right code, and gives what came; empty when it stayed closed.
    public Optional<byte[]> fetch(DisclosureDispatch.Sent link) {
        if (open(link, link.code()) instanceof PackageOpenings.Answer.Content(InputStream stream)) {
            try (stream) {
                return Optional.of(stream.readAllBytes());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return Optional.empty();
    }

    public void work() {
        demo.part(Boards.class).program(demo.board()).run(() -> {
            demo.part(DisclosureWork.class).go();
            demo.part(DisclosureWork.class).correct();
        });
    }
}
