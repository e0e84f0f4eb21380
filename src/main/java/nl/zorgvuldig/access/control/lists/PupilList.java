package nl.zorgvuldig.access.control.lists;

import java.util.List;

/// Pupils whose dossiers open to the requester, by family name; `more` when there were too many to
/// show.
public record PupilList(List<ListedPupil> pupils, boolean more) {}
