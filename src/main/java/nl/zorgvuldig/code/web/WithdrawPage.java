package nl.zorgvuldig.code.web;

import nl.zorgvuldig.code.CodeVersion;
import nl.zorgvuldig.web.Form;

/// The board takes back the newest version of a document.
public record WithdrawPage(CodeVersion newest, Form form) {}
