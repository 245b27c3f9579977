package org.yijianshi.platform.web;

/// More texts for people: a bundle `<basename>_zh.properties`, `<basename>_en.properties` in UTF-8.
public record TextSource(String basename) {}
