package nl.zorgvuldig.dossier.record.groups;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// That something was just written from the page of a group, so that this page says it, once. It goes with the session
/// of the writer, in ids: in an address it could be made up.
public record WrittenNote(PupilId pupil, EntryId entry) {
    /// The field of a form that was opened on the page of a group; anything else than an id is left aside.
    public static final String GROUP = "group";

    private static final String ATTRIBUTE = "written ";
    private static final String SEPARATOR = " ";

    /// From which group somebody writes.
    public static Optional<GroupId> group(Form form) {
        return Id.parse(form.value(GROUP)).map(GroupId::new);
    }

    /// @return the way back to the page of the group
    public Page keep(HttpServletRequest request, GroupId group) {
        request.getSession(true).setAttribute(ATTRIBUTE + group, pupil + SEPARATOR + entry);
        return Page.seeOther(GroupPage.address(group));
    }

    /// What was just written from this group; once.
    static Optional<WrittenNote> take(HttpServletRequest request, GroupId group) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE + group) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE + group);
        String[] ids = kept.split(SEPARATOR, 2);
        return Id.parse(ids[0])
                .flatMap(pupil ->
                        Id.parse(ids[1]).map(entry -> new WrittenNote(new PupilId(pupil), new EntryId(entry))));
    }
}
