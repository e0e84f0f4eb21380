package nl.zorgvuldig.inspection;

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
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.AccessDecision;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.DocumentDraft;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.Filings;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.core.env.Environment;

/// Copies on the demonstration board, step by step, as their doors are asked.
final class CopyDesk {
    final InspectionDesk desk;
    private final Copies copies;

    CopyDesk(int place) {
        this(new InspectionDesk(place));
    }

    CopyDesk(InspectionDesk desk) {
        this.desk = desk;
        copies = desk.demo.part(Copies.class);
    }

    Outcome<RequestId> ask(SignedIn who, FormId form) {
        return desk.as(who, () -> desk.demo.part(OwnRequests.class).ask(who, desk.child, RequestKind.COPY, form, ""));
    }

    RequestId asked(SignedIn who) {
        return ((Outcome.Done<RequestId>) ask(who, FormId.next(desk.demo.clock()))).made();
    }

    RequestFile file(RequestId id) {
        return desk.file(id);
    }

    UUID write(String text) {
        return desk.write(text);
    }

    UUID add(String title, byte[] paper) {
        return desk.as(
                desk.ib,
                () -> desk.demo
                        .part(Incoming.class)
                        .hold(
                                to -> Files.write(to, paper),
                                from -> ((Outcome.Done<DocumentId>) desk.demo
                                                .part(Filings.class)
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
    void letIn(RequestId id) {
        desk.letIn(id);
    }

    Outcome<Nothing> order(RequestId id, String words) {
        RequestFile file = file(id);
        List<Prepared> pieces = desk.prepared(file);
        return desk.as(
                desk.head,
                () -> copies.order(
                        desk.key(desk.head, InspectionActs.KEEP_COPY),
                        file,
                        file.history().size(),
                        pieces,
                        words));
    }

    Hitch hitch(RequestId id, UUID item) {
        return desk.hitch(id, item);
    }

    /// What the program does by itself every few seconds.
    void work() {
        desk.demo
                .part(Boards.class)
                .program(desk.demo.board())
                .run(() -> desk.demo.part(CopyMaking.class).go());
    }

    RequestId made(SignedIn who) {
        RequestId id = asked(who);
        letIn(id);
        if (!(order(id, "Wat over een ander gaat, staat er niet in.") instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("not ordered");
        }
        work();
        return id;
    }

    Outcome<Nothing> offer(RequestId id) {
        RequestFile file = file(id);
        return desk.as(
                desk.head,
                () -> copies.offer(
                        desk.key(desk.head, InspectionActs.KEEP_COPY),
                        file,
                        file.history().size()));
    }

    Outcome<Nothing> give(RequestId id, LocalDate on, Signed signed) {
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

    Optional<byte[]> print(RequestId id) {
        RequestFile file = file(id);
        return desk.as(
                desk.head,
                () -> copies.print(desk.key(desk.head, InspectionActs.COPY_DOSSIER), file)
                        .map(CopyDesk::bytes));
    }

    AccessDecision<PupilId> may(SignedIn who) {
        return desk.as(who, () -> desk.demo.part(AccessControl.class).ask(who, InspectionActs.FETCH_COPY, desk.child));
    }

    OwnCopies.Fetched fetch(SignedIn who, RequestFile file) {
        return desk.as(
                who, () -> desk.demo.part(OwnCopies.class).fetch(desk.key(who, InspectionActs.FETCH_COPY), file));
    }

    RequestFile own(SignedIn who, RequestId id) {
        return desk.as(who, () -> desk.demo.part(OwnCopies.class).find(who, id)).orElseThrow();
    }

    static byte[] bytes(InputStream content) {
        try (content) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            content.transferTo(all);
            return all.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The blob of the file, when it is there.
    Optional<UUID> blob(RequestId id) {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select blob from inspection.copy where request = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    boolean onDisk(UUID blob) {
        return Files.exists(home().resolve("files")
                .resolve(desk.demo.board().value().toString())
                .resolve(blob.toString().substring(0, 2))
                .resolve(blob.toString()));
    }

    Path home() {
        return Path.of(desk.demo.part(Environment.class).getRequiredProperty("zorgvuldig.home"));
    }
}
