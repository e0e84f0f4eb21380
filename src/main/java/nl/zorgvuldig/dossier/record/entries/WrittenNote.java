package nl.zorgvuldig.dossier.record.entries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// That something was just written, from the page of a group or of a dossier, so that this page says it, once. It goes
/// with
/// the session of the writer, in ids: in an address it could be made up.
///
/// @param entries what was written about each pupil
public record WrittenNote(Map<PupilId, EntryId> entries) {
    /// The field of a form that was opened on the page of a group; anything else than an id is left aside.
    public static final String GROUP = "group";

    /// The field of a form that names what was written.
    public static final String PIECE = "stuk";

    private static final String ATTRIBUTE = "written ";
    private static final String SEPARATOR = " ";

    public WrittenNote {
        entries = Map.copyOf(entries);
    }

    public static WrittenNote of(PupilId pupil, EntryId entry) {
        return new WrittenNote(Map.of(pupil, entry));
    }

    /// From which group somebody writes.
    public static Optional<GroupId> group(Form form) {
        return Id.parse(form.value(GROUP)).map(GroupId::new);
    }

    /// What a form names; anything that is no pair of ids is left aside.
    static WrittenNote written(Form form) {
        return read(String.join(SEPARATOR, form.values(PIECE)));
    }

    /// As the values of [#PIECE] in a form.
    public List<String> pieces() {
        return entries.entrySet().stream()
                .map(written -> written.getKey() + SEPARATOR + written.getValue())
                .toList();
    }

    /// @return the way back to the page of the group
    public Page keep(HttpServletRequest request, GroupId group) {
        request.getSession(true).setAttribute(ATTRIBUTE + group, String.join(SEPARATOR, pieces()));
        return Page.seeOther("/groepen/" + group);
    }

    /// @return the way back to the dossier, at what was written
    static Page keepInDossier(HttpServletRequest request, PupilId pupil, EntryId entry) {
        request.getSession(true).setAttribute(ATTRIBUTE + pupil, entry.toString());
        return Page.seeOther(DossierPages.address(pupil) + "#" + entry);
    }

    /// What was just written in this dossier; once.
    public static Optional<EntryId> takeInDossier(HttpServletRequest request, PupilId pupil) {
        return taken(request, pupil).flatMap(Id::parse).map(EntryId::new);
    }

    /// What was just written from this group; once.
    public static Optional<WrittenNote> take(HttpServletRequest request, GroupId group) {
        return taken(request, group).map(WrittenNote::read);
    }

    private static Optional<String> taken(HttpServletRequest request, Id place) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE + place) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE + place);
        return Optional.of(kept);
    }

    private static WrittenNote read(String kept) {
        List<UUID> ids = Arrays.stream(kept.split(SEPARATOR))
                .flatMap(id -> Id.parse(id).stream())
                .toList();
        Map<PupilId, EntryId> written = new HashMap<>();
        for (int at = 0; at + 1 < ids.size(); at += 2) {
            written.put(new PupilId(ids.get(at)), new EntryId(ids.get(at + 1)));
        }
        return new WrittenNote(written);
    }
}
