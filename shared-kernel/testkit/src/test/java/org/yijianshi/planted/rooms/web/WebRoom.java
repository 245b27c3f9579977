package org.yijianshi.planted.rooms.web;

import org.yijianshi.planted.rooms.listen.ListenRoom;

/// Enters a room that is not its own.
public interface WebRoom {
    /// The wrong door.
    ListenRoom wrongDoor();
}
