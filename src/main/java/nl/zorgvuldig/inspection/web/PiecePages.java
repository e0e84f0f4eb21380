package nl.zorgvuldig.inspection.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.inspection.Ground;
import nl.zorgvuldig.inspection.Hitch;
import nl.zorgvuldig.inspection.Prepared;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.Showing;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Tone;
import org.springframework.stereotype.Component;

/// Puts together the pages on which the head prepares an inspection.
@Component
class PiecePages {
    /// When the words on the page were written last.
    private static final String READ = "read";

    private static final int BEGINNING = 140;

    private final Accounts accounts;
    private final RequestPages requests;

    PiecePages(Accounts accounts, RequestPages requests) {
        this.accounts = accounts;
        this.requests = requests;
    }

    static String address(RequestFile file) {
        return RequestController.ADDRESS + "/" + file.id() + "/stukken";
    }

    /// @param hitches by piece
    PiecesPage list(Granted<PupilId> key, RequestFile file, List<Prepared> prepared, Map<PieceId, Hitch> hitches) {
        return new PiecesPage(
                RequestPages.address(file),
                requests.pupil(key.target()),
                accounts.nameOf(file.request().by()).full(),
                key.clause(),
                key.because(),
                file.request().kind().code(),
                file.request().standing().code(),
                prepared.stream()
                        .map(one -> line(file, one, hitches.getOrDefault(one.id(), Hitch.NONE)))
                        .toList());
    }

    private static PiecesPage.Line line(RequestFile file, Prepared one, Hitch hitch) {
        return new PiecesPage.Line(
                address(file) + "/" + one.id(),
                one.piece().kind().code(),
                one.piece().happenedOn(),
                beginning(one.piece().words()),
                one.piece() instanceof Document,
                one.level() == Confidentiality.CONFIDENTIAL,
                one.showing().code(),
                switch (one.showing()) {
                    case Showing.Shown _ -> Tone.YES;
                    case Showing.Masked _ -> Tone.WAIT;
                    case Showing.Withheld _ -> Tone.NO;
                },
                one.showing().because().map(Ground::code),
                hitch == Hitch.NONE ? Optional.empty() : Optional.of(hitch.code()));
    }

    PiecePage page(Granted<PupilId> key, RequestFile file, Prepared prepared, Hitch hitch, Form form) {
        String document =
                switch (prepared.piece()) {
                    case Entry _ -> "";
                    case Document one -> "/leerlingen/" + key.target() + "/dossier/documenten/" + one.id();
                };
        return new PiecePage(
                address(file) + "/" + prepared.id(),
                address(file),
                RequestPages.address(file),
                file.request().kind().code(),
                hitch == Hitch.NONE ? Optional.empty() : Optional.of(hitch.code()),
                requests.pupil(key.target()),
                key.clause(),
                key.because(),
                prepared.piece().kind().code(),
                prepared.piece().happenedOn(),
                prepared.level() == Confidentiality.CONFIDENTIAL,
                prepared.piece().words().lines().filter(line -> !line.isBlank()).toList(),
                Said.all(prepared.viewpoints(), one -> accounts.nameOf(one).full()),
                document,
                Ground.CHOICES.stream().map(Ground::code).toList(),
                form.with("seen", Integer.toString(prepared.seen()))
                        .with(READ, prepared.changed().toString()));
    }

    /// Whether the page that sent it showed what stands there now.
    static boolean shows(Form form, Prepared prepared) {
        return form.value(READ).equals(prepared.changed().toString());
    }

    /// As it was decided, to begin with.
    static Form filled(Prepared prepared) {
        Form form = Form.empty().with("showing", prepared.showing().code());
        prepared.showing().because().ifPresent(one -> form.with("ground", one.code()));
        if (prepared.showing() instanceof Showing.Masked masked) {
            form.with("text", masked.text());
        }
        prepared.decision().flatMap(one -> one.reason()).ifPresent(reason -> form.with("reason", reason));
        return form;
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING).strip() + "…";
    }
}
