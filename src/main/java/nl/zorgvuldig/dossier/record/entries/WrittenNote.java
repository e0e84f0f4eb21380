package nl.zorgvuldig.dossier.record.entries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// That something was just written from the page of a group, so that this page says it, once. It goes with the session
/// of the writer, in ids: in an address it could be made up.
///
/// @param entries what was written about each pupil
public record WrittenNote(Map<PupilId, EntryId> entries) {
    /// The field of a form that was opened on the page of a group; anything else than an id is left aside.
    public static final String GROUP = "group";

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

    /// @return the way back to the page of the group
    public Page keep(HttpServletRequest request, GroupId group) {
        request.getSession(true)
                .setAttribute(
                        ATTRIBUTE + group,
                        entries.entrySet().stream()
                                .map(written -> written.getKey() + SEPARATOR + written.getValue())
                                .collect(Collectors.joining(SEPARATOR)));
        return Page.seeOther("/groepen/" + group);
    }

    /// What was just written from this group; once.
    public static Optional<WrittenNote> take(HttpServletRequest request, GroupId group) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE + group) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE + group);
        List<UUID> ids = Arrays.stream(kept.split(SEPARATOR))
                .flatMap(id -> Id.parse(id).stream())
                .toList();
        Map<PupilId, EntryId> written = new HashMap<>();
        for (int at = 0; at + 1 < ids.size(); at += 2) {
            written.put(new PupilId(ids.get(at)), new EntryId(ids.get(at + 1)));
        }
        return Optional.of(new WrittenNote(written));
    }
}
