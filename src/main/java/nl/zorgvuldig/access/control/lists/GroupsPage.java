package nl.zorgvuldig.access.control.lists;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;

/// The groups in which the reader has pupils, by school.
public record GroupsPage(Map<School, List<Group>> schools) {}
