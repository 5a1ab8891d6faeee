#!/usr/bin/env python3
"""Trains the ranker of src/corefer: coreference.py GOLD.conllu FEATURES DEV.conllu DEV_FEATURES > ranker_weights.cpp

FEATURES is what corefer_harness writes of the requests of GOLD (evaluation/coreference.py requests). Each phrase is a softmax over its
candidates and "begins an entity", with costs for each kind of mistake (Durrett & Klein 2013). Needs numpy.
"""
import sys, json, os, random, collections, time
os.environ['OMP_NUM_THREADS']='1'
import numpy as np
sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'evaluation'))
import coreference as c
from coreference_scores import conll
def load(goldpath, featpath):
    gold={n:c.gold_mentions(l) for n,l in c.documents_of(goldpath)}
    docs=[]
    for line in open(featpath):
        d=json.loads(line); F=d['features']; ph=d['phrases']
        g={sp:ch for ch,sp,_ in gold[d['id']]} if gold else {}
        chain=[g.get((p[0],p[1])) for p in ph]
        size=collections.Counter(ch for ch,_,_ in gold[d['id']])
        n=len(ph); A=np.zeros((n,F),np.uint8); rows=[]; owner=[]; ante=[]; ok=[]
        for m,p in enumerate(ph):
            A[m,p[2]]=1
            for a,f in p[3]:
                rows.append(f); owner.append(m); ante.append(a); ok.append(chain[m] is not None and chain[a]==chain[m])
        P=np.zeros((len(rows),F),np.uint8)
        for i,f in enumerate(rows): P[i,f]=1
        owner=np.array(owner,dtype=np.int64); ok=np.array(ok,bool)
        hasante=np.zeros(n,bool); np.logical_or.at(hasante,owner,ok)
        docs.append(dict(A=A,P=P,owner=owner,ante=np.array(ante),ok=ok,has=hasante,n=n,spans=[(p[0],p[1]) for p in ph],
             key=c.clusters((ch,sp) for ch,sp,_ in gold[d['id']])))
    return docs
class Net:
    def __init__(s,F,H,seed):
        r=np.random.RandomState(seed)
        s.p=[(r.randn(F,H)*0.1).astype(np.float32), (r.randn(H)*0.3).astype(np.float32), np.zeros(F,np.float32)]
        s.m=[np.zeros_like(x) for x in s.p]; s.v=[np.zeros_like(x) for x in s.p]; s.t=0; s.rng=r
    def forward(s,d,drop=0):
        W,w,l=s.p
        A=d['A'].astype(np.float32); P=d['P'].astype(np.float32)
        hA=A@W; lA=A@l
        hP=P@W+hA[d['owner']]
        mask=((s.rng.rand(W.shape[1])>drop)/(1-drop)).astype(np.float32) if drop else 1
        rA=np.maximum(hA,0)*mask; rP=np.maximum(hP,0)*mask
        sN=rA@w+lA; sP=rP@w+P@l+lA[d['owner']]
        return A,P,hA,hP,rA,rP,sN,sP,mask
    def step(s,d,cost,lr,l2,drop):
        W,w,l=s.p
        A,P,hA,hP,rA,rP,sN,sP,mask=s.forward(d,drop)
        own=d['owner']; n=d['n']; has=d['has']; ok=d['ok']
        fa,fn,wl=cost
        cN=np.where(has,fn,0); cP=np.where(ok,0,np.where(has[own],wl,fa))
        zN=sN+cN; zP=sP+cP
        mx=zN.copy(); np.maximum.at(mx,own,zP)
        eN=np.exp(zN-mx); eP=np.exp(zP-mx[own]); Z=eN.copy(); np.add.at(Z,own,eP)
        gN=np.where(has,0,eN); gP=np.where(ok,eP,0); G=gN.copy(); np.add.at(G,own,gP)
        loss=-np.log((G+1e-12)/Z).sum()
        dN=eN/Z-gN/(G+1e-12); dP=eP/Z[own]-gP/(G[own]+1e-12)
        dN=dN.astype(np.float32); dP=dP.astype(np.float32)
        gw=rA.T@dN+rP.T@dP
        dhP=np.outer(dP,w)*(hP>0)*mask; dhA=np.outer(dN,w)*(hA>0)*mask
        np.add.at(dhA,own,dhP) if False else None
        agg=np.zeros_like(hA)
        if len(own):
            starts=np.flatnonzero(np.r_[True,own[1:]!=own[:-1]])
            agg[own[starts]]=np.add.reduceat(dhP,starts,axis=0)
        gW=P.T@dhP+A.T@(dhA+agg)
        dl=dN.copy(); np.add.at(dl,own,dP)
        gl=P.T@dP+A.T@dl
        s.t+=1
        for i,g in enumerate((gW,gw,gl)):
            g=g/ max(1,n/100)+l2*s.p[i]
            s.m[i]=.9*s.m[i]+.1*g; s.v[i]=.999*s.v[i]+.001*g*g
            s.p[i]-=lr*(s.m[i]/(1-.9**s.t))/(np.sqrt(s.v[i]/(1-.999**s.t))+1e-8)
        return loss
def decode(d,sN,sP,bias=0):
    best=sN+bias; arg=-np.ones(d['n'],int)
    for i,m in enumerate(d['owner']):
        if sP[i]>best[m]: best[m]=sP[i]; arg[m]=d['ante'][i]
    ch=list(range(d['n']))
    for m in range(d['n']):
        if arg[m]>=0: ch[m]=ch[arg[m]]
    return c.clusters((ch[m],d['spans'][m]) for m in range(d['n']))
def evaluate(net,docs,bias=0):
    pairs=[]
    for d in docs:
        f=net.forward(d); pairs.append((d['key'],decode(d,f[6],f[7],bias)))
    return conll(pairs)
def export(weights, f):
    W,w,l=weights
    q=lambda x: np.clip(np.rint(x*256),-32767,32767).astype(int)
    def lines(v, ind='    ', width=155):
        out=[]; cur=ind
        for x in v:
            s=f'{x}, ' 
            if len(cur)+len(s)>width: out.append(cur.rstrip()); cur=ind
            cur+=s
        out.append(cur.rstrip()); return '\n'.join(out)
    f.write('// Written by training/coreference.py: do not edit.\n// clang-format off\n#include "corefer/ranker.h"\n\nnamespace entente::ranker_weights {\n\n')
    f.write(f'const std::size_t kFeatures = {len(l)};\n\nconst std::int16_t kInput[][Ranker::kHidden] = {{\n')
    for r in q(W): f.write('  {'+','.join(map(str,r))+'},\n')
    f.write('};\n\nconst std::int16_t kOutput[Ranker::kHidden] = {\n'+lines(q(w))+'\n};\n\nconst std::int16_t kDirect[] = {\n'+lines(q(l))+'\n};\n\n}  // namespace entente::ranker_weights\n')
if __name__=='__main__':
    tr=load(sys.argv[1],sys.argv[2]); dv=load(sys.argv[3],sys.argv[4])
    epochs=12; net=Net(tr[0]['A'].shape[1],32,1); order=list(range(len(tr))); random.seed(3)
    for ep in range(epochs):
        random.shuffle(order); lr=0.004*(1-ep/epochs)+2e-4
        loss=sum(net.step(tr[i],(0.2,2.5,1),lr,1e-3,0.2) for i in order)
        print(ep,f'{loss:.0f}',file=sys.stderr)
    print(evaluate(net,dv),file=sys.stderr)
    export(net.p,sys.stdout)
