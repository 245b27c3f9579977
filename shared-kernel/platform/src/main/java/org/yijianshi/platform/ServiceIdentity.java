package org.yijianshi.platform;

/// Which service this is, and which of its replicas.
///
/// @param name the one word that is folder, application, database and consumer group
/// @param replica tells replicas of one service apart; kept across restarts
public record ServiceIdentity(String name, String replica) {}
