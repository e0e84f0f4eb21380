package nl.zorgvuldig.dossier.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessDecision;
import nl.zorgvuldig.dossier.inspection.copies.CopyProduction;
import nl.zorgvuldig.dossier.inspection.copies.CopyRules.SignedReceipt;
import nl.zorgvuldig.dossier.inspection.copies.DossierCopies;
import nl.zorgvuldig.dossier.inspection.copies.OwnCopies;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.dossier.inspection.withholding.DisclosureBlocker;
import nl.zorgvuldig.dossier.inspection.withholding.PreparedPiece;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.dossier.record.documents.DocumentFilings;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.core.env.Environment;

/// Copies on the demonstration board, step by step, as their doors are asked.
public final class CopyDesk {
    public final InspectionDesk desk;
    private final DossierCopies copies;

    public CopyDesk(int place) {
        this(new InspectionDesk(place));
    }

    public CopyDesk(InspectionDesk desk) {
        this.desk = desk;
        copies = desk.demo.part(DossierCopies.class);
    }

    public Outcome<RequestId> ask(SignedInUser who, FormId form) {
        return desk.as(who, () -> desk.demo.part(OwnRequests.class).ask(who, desk.child, RequestKind.COPY, form, ""));
    }

    public RequestId asked(SignedInUser who) {
        return ((Outcome.Done<RequestId>) ask(who, FormId.next(desk.demo.clock()))).made();
    }

    public RequestFile file(RequestId id) {
        return desk.file(id);
    }

    public UUID write(String text) {
        return desk.write(text);
    }

    public UUID add(String title, byte[] paper) {
        return desk.as(
                desk.ib,
                () -> desk.demo
                        .part(IncomingFolder.class)
                        .hold(
                                to -> Files.write(to, paper),
                                from -> ((Outcome.Done<DocumentId>) desk.demo
                                                .part(DocumentFilings.class)
                                                .add(
                                                        desk.key(desk.ib, DossierActs.WRITE),
                                                        FormId.next(desk.demo.clock()),
                                                        new DocumentDraft(
                                                                EntryKind.RESULT,
                                                                title,
                                                                desk.demo
                                                                        .clock()
                                                                        .today()),
                                                        Confidentiality.ORDINARY,
                                                        from))
                                        .made()
                                        .value()));
    }

    /// The head looks at everything and lets in what can be.
    public void letIn(RequestId id) {
        desk.letIn(id);
    }

    public Outcome<Nothing> order(RequestId id, String words) {
        RequestFile file = file(id);
        List<PreparedPiece> pieces = desk.prepared(file);
        return desk.as(
                desk.head,
                () -> copies.order(
                        desk.key(desk.head, InspectionActs.KEEP_COPY),
                        file,
                        file.history().size(),
                        pieces,
                        words));
    }

    public DisclosureBlocker hitch(RequestId id, UUID item) {
        return desk.hitch(id, item);
    }

    /// What the program does by itself every few seconds.
    public void work() {
        desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .run(() -> desk.demo.part(CopyProduction.class).go());
    }

    public RequestId made(SignedInUser who) {
        RequestId id = asked(who);
        letIn(id);
        if (!(order(id, "Wat over een ander gaat, staat er niet in.") instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("not ordered");
        }
        work();
        return id;
    }

    public Outcome<Nothing> offer(RequestId id) {
        RequestFile file = file(id);
        return desk.as(
                desk.head,
                () -> copies.offer(
                        desk.key(desk.head, InspectionActs.KEEP_COPY),
                        file,
                        file.history().size()));
    }

    public Outcome<Nothing> give(RequestId id, LocalDate on, SignedReceipt signed) {
        RequestFile file = file(id);
        return desk.as(
                desk.head,
                () -> copies.give(
                        desk.key(desk.head, InspectionActs.KEEP_COPY),
                        file,
                        file.history().size(),
                        Optional.of(on),
                        signed));
    }

    public Optional<byte[]> print(RequestId id) {
        RequestFile file = file(id);
        return desk.as(
                desk.head,
                () -> copies.print(desk.key(desk.head, InspectionActs.COPY_DOSSIER), file)
                        .map(CopyDesk::bytes));
    }

    public AccessDecision<PupilId> may(SignedInUser who) {
        return desk.as(who, () -> desk.demo.part(AccessControl.class).ask(who, InspectionActs.FETCH_COPY, desk.child));
    }

    public OwnCopies.Fetched fetch(SignedInUser who, RequestFile file) {
        return desk.as(
                who, () -> desk.demo.part(OwnCopies.class).fetch(desk.key(who, InspectionActs.FETCH_COPY), file));
    }

    public RequestFile own(SignedInUser who, RequestId id) {
        return desk.as(who, () -> desk.demo.part(OwnCopies.class).find(who, id)).orElseThrow();
    }

    public static byte[] bytes(InputStream content) {
        try (content) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            content.transferTo(all);
            return all.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The blob of the file, when it is there.
    public Optional<UUID> blob(RequestId id) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select blob from inspection.copy where request = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    public boolean onDisk(UUID blob) {
        return Files.exists(home().resolve("files")
                .resolve(desk.demo.board().value().toString())
                .resolve(blob.toString().substring(0, 2))
                .resolve(blob.toString()));
    }

    Path home() {
        return Path.of(desk.demo.part(Environment.class).getRequiredProperty("zorgvuldig.home"));
    }
}
