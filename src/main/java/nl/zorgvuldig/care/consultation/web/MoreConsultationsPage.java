package nl.zorgvuldig.care.consultation.web;

import java.util.List;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Continuation of the list of future, or of past consultations.
///
/// @param address without the page number
/// @param years to choose from; empty for future ones
public record MoreConsultationsPage(
        Sentence title, String address, PageOf<ConsultationsPage.Line> found, List<Form.Option> years, Form form) {}
