package org.yijianshi.planted.leaks.web;

import org.yijianshi.contracts.ContractStandIn;

record Web(ContractStandIn message) {}
